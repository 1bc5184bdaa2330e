/** The papers of the dossier; each opens in German beside its original. */
import { Anchor, Group, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClinicDocument } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { languageName } from '@/lib/languages';
import { Panel } from '@/ui/Panel';
import classes from './SharedPapers.module.css';

interface Props {
  requestId: string;
  papers: readonly ClinicDocument[];
}

export function SharedPapers({ requestId, papers }: Props) {
  const { t } = useTranslation('clinic');
  return (
    <Panel title={t('papers.title', { count: papers.length })}>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="md">
        {papers.map((paper) => (
          <Paper key={paper.id} requestId={requestId} paper={paper} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}

function Paper({ requestId, paper }: { requestId: string; paper: ClinicDocument }) {
  const { t, i18n } = useTranslation('clinic');
  const root = `requests/${requestId}/documents/${paper.id}`;
  return (
    <Group component="article" wrap="nowrap" align="flex-start" gap="sm">
      <img
        className={classes.thumb}
        src={`/api/clinic/${root}/pages/1/image?width=200`}
        alt=""
        loading="lazy"
      />
      <div className={classes.words}>
        <Anchor component={Link} to={`/clinic/${root}`} fw={600} lang="de">
          {paper.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {paper.dated_on ? `${day(paper.dated_on, i18n.language)} · ` : ''}
          {t('papers.pages', { count: paper.page_count })} ·{' '}
          {languageName(paper.language, i18n.language)}
        </Text>
        {paper.issuer ? (
          <Text size="sm" c="dimmed">
            <bdi>{paper.issuer}</bdi>
          </Text>
        ) : null}
      </div>
    </Group>
  );
}
