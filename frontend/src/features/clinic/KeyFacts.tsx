/** What the records state and a person confirmed. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClinicFact } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { Panel } from '@/ui/Panel';
import classes from './Facts.module.css';

export function KeyFacts({ facts }: { facts: readonly ClinicFact[] }) {
  const { t, i18n } = useTranslation('clinic');
  if (facts.length === 0) return null;
  return (
    <Panel title={t('facts.title')}>
      <dl className={classes.lines}>
        {facts.map((fact) => (
          <Line
            key={`${fact.label} ${fact.value} ${fact.on}`}
            fact={fact}
            language={i18n.language}
          />
        ))}
      </dl>
    </Panel>
  );
}

function Line({ fact, language }: { fact: ClinicFact; language: string }) {
  return (
    <>
      <dt lang="de">{fact.label}</dt>
      <dd lang="de">
        {fact.value}
        {fact.on ? (
          <Text span size="sm" c="dimmed">
            {' '}
            · {day(fact.on, language)}
          </Text>
        ) : null}
      </dd>
    </>
  );
}
