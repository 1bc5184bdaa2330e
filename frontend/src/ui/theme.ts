/** One accent, calm greys, focus always visible. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e8f6f5',
  '#d3eae9',
  '#a6d5d3',
  '#76bfbc',
  '#50ada9',
  '#3aa29e',
  '#2b9c98',
  '#1a8783',
  '#0b6e6b',
  '#00605d',
];

/** `base` is the text size in pixels: 14 at the desk, 16 in the portal and the clinic. */
export function themeFor(base: 14 | 16) {
  const small = base === 14;
  return createTheme({
    primaryColor: 'petrol',
    // Shade 8 on white and shade 3 on black pass AA for text and for filled buttons.
    primaryShade: { light: 8, dark: 8 },
    autoContrast: true,
    colors: { petrol },
    fontFamily:
      "'Inter Variable', 'Noto Sans Arabic', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
    headings: { fontWeight: '620' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    fontSizes: small
      ? {
          xs: '0.75rem',
          sm: '0.8125rem',
          md: '0.875rem',
          lg: '1rem',
          xl: '1.125rem',
        }
      : undefined,
    components: {
      Button: { defaultProps: { size: small ? 'sm' : 'md' } },
      TextInput: { defaultProps: { size: small ? 'sm' : 'md' } },
      Textarea: { defaultProps: { size: small ? 'sm' : 'md', autosize: true, minRows: 2 } },
      Select: { defaultProps: { size: small ? 'sm' : 'md', checkIconPosition: 'right' } },
      Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
      Badge: {
        defaultProps: { variant: 'light', radius: 'sm' },
        styles: { label: { textTransform: 'none', fontWeight: 550 } },
      },
      Table: { defaultProps: { verticalSpacing: 6 } },
    },
  });
}
