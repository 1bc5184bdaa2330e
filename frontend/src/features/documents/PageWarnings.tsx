/** What is wrong with this page, in plain words, and how to ask the patient for a better copy. */
import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentOut, PageOut } from '@/api/generated/types.gen';
import { AskForBetterCopy } from './AskForBetterCopy';

interface Props {
  document: DocumentOut;
  page: PageOut;
}

export function PageWarnings({ document, page }: Props) {
  const { t } = useTranslation('desk');
  const elsewhere = document.pages.filter(
    (one) => one.number !== page.number && one.warnings.some((code) => code !== 'blank'),
  );
  if (page.warnings.length === 0 && !document.request) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={page.warnings.length > 0 ? t('pageWarning.here') : t('pageWarning.elsewhere')}
    >
      <Stack gap="xs" align="start">
        {page.warnings.length > 0 ? (
          <List size="sm">
            {page.warnings.map((code) => (
              <List.Item key={code}>
                {t(`pageWarning.${code}`, {
                  defaultValue: t(`warning.${code}`, { defaultValue: code }),
                })}
              </List.Item>
            ))}
          </List>
        ) : null}
        {elsewhere.length > 0 ? (
          <Text size="xs">
            {t('pageWarning.pages', { pages: elsewhere.map((one) => one.number).join(', ') })}
          </Text>
        ) : null}
        {document.request ? (
          // Another paper or another reading asks for something else.
          <AskForBetterCopy
            key={document.request.text}
            caseId={document.case_id}
            request={document.request}
          />
        ) : null}
      </Stack>
    </Alert>
  );
}
