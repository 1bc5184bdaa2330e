/** The dossier to keep: one PDF, or everything in one ZIP. */
import { Button, Group } from '@mantine/core';
import { IconFileText, IconFileZip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClinicRequest } from '@/api/generated/types.gen';
import { Panel } from '@/ui/Panel';

export function Downloads({ request }: { request: ClinicRequest }) {
  const { t } = useTranslation('clinic');
  const root = `/api/clinic/requests/${request.id}`;
  return (
    <Panel title={t('downloads.title', { number: request.dossier_number })}>
      <Group>
        <Button
          component="a"
          href={`${root}/dossier.pdf`}
          download
          leftSection={<IconFileText size={18} aria-hidden />}
        >
          {t('downloads.pdf')}
        </Button>
        <Button
          component="a"
          href={`${root}/package.zip`}
          download
          variant="default"
          leftSection={<IconFileZip size={18} aria-hidden />}
        >
          {t('downloads.zip')}
        </Button>
      </Group>
    </Panel>
  );
}
