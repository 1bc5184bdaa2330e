/** The original page on one side, its German on the other; a sentence shows where it stands. */
import {
  Anchor,
  Button,
  Grid,
  Group,
  Pagination,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClinicDocument, ClinicSegment } from '@/api/generated/types.gen';
import { type Mark, PageCanvas } from '@/ui/PageCanvas';
import { GermanText } from './GermanText';
import classes from './SideBySide.module.css';

interface Props {
  requestId: string;
  paper: ClinicDocument;
  segments: readonly ClinicSegment[];
  page: number;
  onPage: (page: number) => void;
}

export function SideBySide({ requestId, paper, segments, page, onPage }: Props) {
  const { t } = useTranslation('clinic');
  const [picked, setPicked] = useState<string>();
  const [side, setSide] = useState<'german' | 'original'>('german');
  const here = segments.filter((segment) => segment.page === page);
  const size = paper.pages.find((one) => one.number === page);
  const root = `/api/clinic/requests/${requestId}/documents/${paper.id}`;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <div>
          <Anchor component={Link} to={`/clinic/requests/${requestId}`}>
            <Group gap={6} py={6}>
              <IconArrowLeft size={18} className="zb-mirror" aria-hidden />
              {t('paper.back')}
            </Group>
          </Anchor>
          <Title order={1} size="h3" lang="de">
            {paper.title}
          </Title>
        </div>
        <Button component="a" href={`${root}/original`} download variant="default">
          {t('paper.original')}
        </Button>
      </Group>
      {paper.page_count > 1 ? (
        <Pagination
          value={page}
          onChange={onPage}
          total={paper.page_count}
          size="lg"
          getItemProps={(number) => ({ 'aria-label': t('paper.goto', { page: number }) })}
          getControlProps={(control) => ({ 'aria-label': t(`paper.${control}`) })}
        />
      ) : null}
      <SegmentedControl
        hiddenFrom="sm"
        fullWidth
        size="md"
        aria-label={t('paper.side')}
        value={side}
        onChange={setSide}
        data={[
          { value: 'german', label: t('paper.german') },
          { value: 'original', label: t('paper.originalSide') },
        ]}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 6 }} className={classes.side} data-away={side !== 'german'}>
          <GermanText
            language={paper.language}
            segments={here}
            picked={picked}
            onPick={setPicked}
          />
        </Grid.Col>
        <Grid.Col
          span={{ base: 12, sm: 6 }}
          className={classes.side}
          data-away={side !== 'original'}
        >
          {size ? (
            <div className={classes.page}>
              <PageCanvas
                src={`${root}/pages/${page}/image?width=1400`}
                label={t('paper.page', { page })}
                width={size.width}
                height={size.height}
                marks={marksOf(here, picked)}
                onMark={setPicked}
                focus={here.find((segment) => segment.id === picked)?.box}
              />
            </div>
          ) : (
            <Text>{t('paper.noPage')}</Text>
          )}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function marksOf(segments: readonly ClinicSegment[], picked: string | undefined): Mark[] {
  return segments.map((segment) => ({
    id: segment.id,
    box: segment.box,
    tone: segment.id === picked ? 'current' : 'word',
    title: segment.target,
  }));
}
