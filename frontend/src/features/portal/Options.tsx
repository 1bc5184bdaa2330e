/** The centres that fit my case, each with its reasons and their sources; one is chosen. */
import { Badge, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MyOption, ReasonOut } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { money } from '@/lib/money';

export function Options({ options }: { options: MyOption[] }) {
  const { t } = useTranslation('portal');
  return (
    <Stack gap="md">
      <Text>{t('options.lead')}</Text>
      {options.map((option) => (
        <div key={option.center_name}>
          <Group gap="xs">
            <Text fw={600}>
              <bdi>{option.center_name}</bdi>, <bdi>{option.city}</bdi>
            </Text>
            {option.state === 'CONFIRMED' ? <Badge>{t('options.chosen')}</Badge> : null}
          </Group>
          <List size="md" spacing={4} mt={4}>
            {option.reasons.map((reason) => (
              <List.Item key={reason.code + reason.text}>
                <Reason reason={reason} />
              </List.Item>
            ))}
          </List>
          {option.why ? (
            <Text mt="xs">
              <bdi>{option.why}</bdi>
            </Text>
          ) : null}
        </div>
      ))}
    </Stack>
  );
}

function Reason({ reason }: { reason: ReasonOut }) {
  const { t, i18n } = useTranslation('portal');
  const { amount_minor, currency, until, ...said } = reason.values;
  const values = {
    ...said,
    price: amount_minor && currency ? money(Number(amount_minor), currency, i18n.language) : '',
    until: until ? day(until, i18n.language) : '',
  };
  const source = reason.dated_on
    ? `${reason.source}, ${day(reason.dated_on, i18n.language)}`
    : reason.source;
  return (
    <>
      {t(`optionReason.${reason.code}`, values)}
      <Text size="sm" c="dimmed">
        {t('options.source', { source })}
      </Text>
    </>
  );
}
