/** Photographs before they go: how each looks, and whether it can be read. */
import { Alert, Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgePhoto } from './photoQuality';

interface Props {
  photos: readonly File[];
  onDrop: (photo: File) => void;
  onSend: () => void;
}

export function PhotoReview({ photos, onDrop, onSend }: Props) {
  const { t } = useTranslation('portal');
  if (photos.length === 0) return null;
  return (
    <Stack w="100%">
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        {photos.map((photo) => (
          <Photo key={photo.name} photo={photo} onDrop={() => onDrop(photo)} />
        ))}
      </SimpleGrid>
      <Button size="lg" leftSection={<IconSend size={20} aria-hidden />} onClick={onSend}>
        {t('photo.send', { count: photos.length })}
      </Button>
    </Stack>
  );
}

function Photo({ photo, onDrop }: { photo: File; onDrop: () => void }) {
  const { t } = useTranslation('portal');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return (
    <Card withBorder padding="xs">
      {address ? <img src={address} alt={t('photo.alt')} style={{ width: '100%' }} /> : null}
      <PhotoVerdict photo={photo} />
      <Button variant="subtle" fullWidth onClick={onDrop}>
        {t('photo.again')}
      </Button>
    </Card>
  );
}

function PhotoVerdict({ photo }: { photo: File }) {
  const { t } = useTranslation('portal');
  const verdict = useQuery({
    queryKey: ['photo', photo.name, photo.size],
    queryFn: () => judgePhoto(photo),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!verdict) return null;
  if (verdict === 'good') {
    return (
      <Group gap={6} wrap="nowrap" py={6} role="status">
        <IconCircleCheck size={20} color="var(--zb-accent-text)" aria-hidden />
        <Text size="sm">{t('photo.good')}</Text>
      </Group>
    );
  }
  return (
    <Alert
      color="orange"
      variant="light"
      p="xs"
      my={6}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t(`photo.${verdict}`)}
    >
      {t(`photo.${verdict}Advice`)}
    </Alert>
  );
}
