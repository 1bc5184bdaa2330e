/** The name with its two overlapping lenses. */
import { Group, Text } from '@mantine/core';

interface Props {
  /** On a narrow phone only the lenses stay. */
  foldable?: boolean;
}

export function Wordmark({ foldable = false }: Props) {
  return (
    <Group gap={8} wrap="nowrap">
      <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true">
        <circle cx="9" cy="10" r="7" fill="none" stroke="var(--zb-accent-text)" strokeWidth="2.6" />
        <circle
          cx="17"
          cy="10"
          r="7"
          fill="none"
          stroke="var(--zb-accent-text)"
          strokeWidth="2.6"
          opacity=".55"
        />
      </svg>
      <Text fw={680} size="lg" span lts="-0.01em" className={foldable ? 'zb-foldable' : undefined}>
        Zweitblick
      </Text>
    </Group>
  );
}
