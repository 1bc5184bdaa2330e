/** Text in somebody's own language: carries `lang` and `dir`, and never turns the line around. */
import { Text, type TextProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { directionOf } from '@/lib/languages';

interface Props extends TextProps {
  lang: string | null | undefined;
  children: ReactNode;
  block?: boolean;
}

export function Quoted({ lang, children, block = false, ...text }: Props) {
  return (
    <Text
      component={block ? 'p' : 'bdi'}
      lang={lang ?? undefined}
      dir={directionOf(lang)}
      m={0}
      {...text}
    >
      {children}
    </Text>
  );
}
