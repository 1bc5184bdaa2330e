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

// The kit's orange and red are too light for small text on their own tint.
const orange: MantineColorsTuple = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd8a8',
  '#ffc078',
  '#ffa94d',
  '#f0822b',
  '#d9601a',
  '#bd4b12',
  '#a63f10',
  '#8f340d',
];
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#f06565',
  '#e04848',
  '#c92f2f',
  '#b02222',
  '#991b1b',
];

const DENSE = {
  xs: '0.75rem',
  sm: '0.8125rem',
  md: '0.875rem',
  lg: '1rem',
  xl: '1.125rem',
};

/** `base` is the text size in pixels: 14 at the desk, 16 in the portal and the clinic. */
export function themeFor(base: 14 | 16) {
  const small = base === 14;
  return createTheme({
    primaryColor: 'petrol',
    // Shade 8 on white and shade 3 on black pass AA for text and for filled buttons.
    primaryShade: { light: 8, dark: 8 },
    autoContrast: true,
    colors: { petrol, orange, red },
    fontFamily:
      "'Inter Variable', 'Noto Sans Arabic', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
    headings: { fontWeight: '620' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    // Absent, not undefined: the kit's own sizes would be overwritten with nothing.
    ...(small ? { fontSizes: DENSE } : {}),
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
