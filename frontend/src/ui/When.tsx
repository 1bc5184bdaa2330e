/** Relative time, the exact one on hover. */
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { day, moment, relative } from '@/lib/dates';

interface Props {
  at: string | null | undefined;
  exact?: boolean;
}

export function When({ at, exact = false }: Props) {
  const { i18n } = useTranslation();
  if (!at) return <span>–</span>;
  const isDay = at.length === 10;
  const full = isDay ? day(at, i18n.language) : moment(at, i18n.language);
  if (exact) return <time dateTime={at}>{full}</time>;
  return (
    <Tooltip label={full}>
      <time dateTime={at}>{relative(at, i18n.language)}</time>
    </Tooltip>
  );
}
