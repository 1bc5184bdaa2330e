/** A paper as it arrived, its pages one under the other. */
import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MyDocument } from '@/api/generated/types.gen';

export function PaperPages({ document, onClose }: { document: MyDocument; onClose: () => void }) {
  const { t } = useTranslation('portal');
  const pages = Array.from({ length: document.page_count }, (_, place) => place + 1);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<bdi>{document.file_name}</bdi>}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <Stack>
        {pages.length === 0 ? <Text>{t('papers.noPages')}</Text> : null}
        {pages.map((page) => (
          <figure key={page} style={{ margin: 0 }}>
            <img
              src={`/api/portal/documents/${document.id}/pages/${page}/image?width=1000`}
              alt={t('papers.page', { page, name: document.file_name })}
              loading="lazy"
              style={{ width: '100%', border: '1px solid var(--zb-line)' }}
            />
            <Text component="figcaption" size="sm" c="dimmed" ta="center">
              {t('papers.pageOf', { page, total: pages.length })}
            </Text>
          </figure>
        ))}
        <Anchor href={`/api/portal/documents/${document.id}/original`} download>
          {t('papers.original')}
        </Anchor>
      </Stack>
    </Modal>
  );
}
