/** What a case will cost, offered to the payer. */
import { Badge, Box, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  draftInvoiceMutation,
  draftQuoteMutation,
  listQuotesOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { QuoteOut } from '@/api/generated/types.gen';
import { useStep } from '@/api/steps';
import { AskSure } from '@/ui/AskSure';
import { Loading } from '@/ui/Loading';
import { Moves } from '@/ui/Moves';
import { When } from '@/ui/When';
import { ItemPicker } from './ItemPicker';
import { Lines } from './Lines';

export function Quotes({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const path = { case_id: caseId };
  const [opened, form] = useDisclosure(false);
  const quotes = useSuspenseQuery(listQuotesOptions({ path })).data;
  const draft = useMutation({ ...draftQuoteMutation(), onSuccess: form.close });
  return (
    <Stack>
      {quotes.length === 0 ? <Text c="dimmed">{t('quote.none')}</Text> : null}
      {quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} caseId={caseId} />
      ))}
      <Button variant="light" size="xs" onClick={form.open} style={{ alignSelf: 'start' }}>
        {t('quote.new')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('quote.new')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Suspense fallback={<Loading />}>
          <ItemPicker
            caseId={caseId}
            submit={t('quote.make')}
            busy={draft.isPending}
            onPicked={(body) => draft.mutate({ path, body })}
          />
        </Suspense>
      </Modal>
    </Stack>
  );
}

function Quote({ quote, caseId }: { quote: QuoteOut; caseId: string }) {
  const { t } = useTranslation('desk');
  const step = useStep('/api/desk/quotes');
  const invoice = useMutation(draftInvoiceMutation());
  const [declining, setDeclining] = useState(false);
  return (
    <Box component="article">
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Text fw={600}>{quote.number ?? t('invoice.draft')}</Text>
          <Badge>{t(`quoteState.${quote.state}`)}</Badge>
        </Group>
        <Group gap="xs">
          <Moves
            moves={quote.moves}
            size="xs"
            aside={['decline']}
            busy={step.isPending}
            onMove={(action) =>
              action === 'decline' ? setDeclining(true) : step.mutate({ id: quote.id, action })
            }
          />
          <AskSure
            title={t('quote.decline')}
            opened={declining}
            onClose={() => setDeclining(false)}
            onSure={() => step.mutate({ id: quote.id, action: 'decline' })}
          >
            {t('quote.declineAdvice')}
          </AskSure>
          {quote.state === 'ACCEPTED' ? (
            <Button
              size="xs"
              loading={invoice.isPending}
              onClick={() =>
                invoice.mutate({ path: { case_id: caseId }, body: { quote: quote.id } })
              }
            >
              {t('quote.invoice')}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Lines bill={quote} />
      <Text size="xs" c="dimmed" mt={4}>
        {quote.payer_name} · {t('quote.until')} <When at={quote.valid_until} exact />
      </Text>
    </Box>
  );
}
