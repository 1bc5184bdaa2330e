/** Keeps a fault in one part of a page from taking the page with it. */
import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saying } from './saying';

interface Props {
  children: ReactNode;
  onReset: () => void;
}

class Catch extends Component<Props, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  again = () => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render() {
    return this.state.error ? (
      <Failed error={this.state.error} again={this.again} />
    ) : (
      this.props.children
    );
  }
}

export function PartBoundary({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Catch onReset={reset}>{children}</Catch>}
    </QueryErrorResetBoundary>
  );
}

/** Shows what happened and what to do; the server's words where it gave any. */
export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation();
  // A shut door is no fault: say so quietly, and offer no second try.
  if ('code' in error && error.code === 'permission_denied') {
    return (
      <Text size="sm" c="dimmed">
        {t('shared:notYourRole')}
      </Text>
    );
  }
  const { title, advice } = saying(error.name === 'Problem' ? error : { message: '' }, t);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Text size="sm">{advice || t('shared:problem.advice')}</Text>
      {again ? (
        <Button mt="xs" size="xs" variant="default" onClick={again}>
          {t('shared:again')}
        </Button>
      ) : null}
    </Alert>
  );
}
