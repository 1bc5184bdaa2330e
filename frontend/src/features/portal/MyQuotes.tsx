/** Our offer: what it covers, what it costs, and the button that says yes. */
import { Badge, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { acceptMyQuoteMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { QuoteOut } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { say } from '@/ui/notify';
import { BillLines } from './BillLines';

export function MyQuotes({ quotes }: { quotes: readonly QuoteOut[] }) {
  return quotes.map((quote) => <Quote key={quote.id} quote={quote} />);
}

function Quote({ quote }: { quote: QuoteOut }) {
  const { t, i18n } = useTranslation('portal');
  const accept = useMutation({
    ...acceptMyQuoteMutation(),
    onSuccess: () => say(t('costs.accepted')),
  });
  const offered = quote.moves.find((move) => move.action === 'accept' && move.allowed);
  return (
    <Box component="section" className="zb-surface" p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('costs.quote')} <bdi>{quote.number}</bdi>
          </Title>
          <Badge color={quote.state === 'ACCEPTED' ? 'petrol' : 'gray'}>
            {t(`quoteState.${quote.state}`)}
          </Badge>
        </Group>
        <BillLines bill={quote} />
        {quote.state === 'ISSUED' ? (
          <Text size="sm" c="dimmed">
            {t('costs.validUntil', { on: day(quote.valid_until, i18n.language) })}
          </Text>
        ) : null}
        {offered ? (
          <Button
            size="lg"
            loading={accept.isPending}
            onClick={() => accept.mutate({ path: { quote_id: quote.id } })}
          >
            {t('costs.accept')}
          </Button>
        ) : null}
      </Stack>
    </Box>
  );
}
