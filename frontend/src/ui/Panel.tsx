/** A titled part of a page; fails alone, with its own way to try again. */
import { Box, Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { PartBoundary } from './PartBoundary';

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  padded?: boolean;
}

export function Panel({ title, aside, children, padded = true }: Props) {
  const heading = useId();
  return (
    <Box component="section" className="zb-surface" aria-labelledby={heading}>
      <Group
        justify="space-between"
        px="md"
        py="xs"
        style={{ borderBlockEnd: '1px solid var(--zb-line)' }}
      >
        <Title order={2} size="h6" id={heading}>
          {title}
        </Title>
        {aside}
      </Group>
      <Box p={padded ? 'md' : 0}>
        <PartBoundary>{children}</PartBoundary>
      </Box>
    </Box>
  );
}
