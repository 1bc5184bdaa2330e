/** One case: header, tabs, and at the side what is to be done. */
import { Box, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  getCaseOptions,
  listOpinionRequestsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { CaseOut } from '@/api/generated/types.gen';
import { CaseHeader } from '@/features/cases/CaseHeader';
import { NextPlace } from '@/features/cases/NextPlace';
import { Owner } from '@/features/cases/Owner';
import { type Ability, useCan } from '@/features/people/useCan';
import { Loading } from '@/ui/Loading';
import { Failed, PartBoundary } from '@/ui/PartBoundary';

const TABS = [
  ['overview', 'any'],
  ['records', 'readPapers'],
  ['imaging', 'readPapers'],
  ['translation', 'translate'],
  ['centres', 'lead'],
  ['dossier', 'lead'],
  ['billing', 'bill'],
  ['messages', 'lead'],
  ['history', 'lead'],
] as const satisfies readonly (readonly [string, Ability])[];

export function useCaseId(): string {
  const { caseId } = useParams({ strict: false }) as { caseId?: string };
  if (!caseId) throw new Error('This part belongs on a case page');
  return caseId;
}

/** The case of the page; the page shows nothing before it is there. */
export function useCase() {
  const found = useQuery(getCaseOptions({ path: { case_id: useCaseId() } }));
  if (!found.data) throw new Error('This part belongs on a case page');
  return found.data;
}

export function CasePage() {
  const caseId = useCaseId();
  const can = useCan();
  const found = useQuery(getCaseOptions({ path: { case_id: caseId } }));
  if (found.isPending) {
    return (
      <Box className="zb-page">
        <Loading lines={5} height={28} />
      </Box>
    );
  }
  if (found.error && !found.data) {
    return (
      <Box className="zb-page">
        <Failed error={found.error} again={() => void found.refetch()} />
      </Box>
    );
  }
  return (
    <Box className="zb-page">
      <CaseHeader
        shown={found.data}
        owner={<Owner shown={found.data} mayAssign={can('lead')} />}
        next={<Next shown={found.data} />}
        mayMove={can('lead')}
        plain={!can('readPapers')}
      />
      <CaseTabs caseId={caseId} />
    </Box>
  );
}

function Next({ shown }: { shown: CaseOut }) {
  const can = useCan();
  const mayOpen = (place: string) => TABS.some(([tab, ability]) => tab === place && can(ability));
  const asked = useQuery({
    ...listOpinionRequestsOptions({ path: { case_id: shown.id } }),
    enabled: shown.state === 'READY' && can('lead'),
  });
  const declined = asked.data?.some((request) => request.state === 'DECLINED') ?? false;
  // Who only bills has no step in what a patient suffers from.
  return can('readPapers') ? (
    <NextPlace shown={shown} declined={declined} mayOpen={mayOpen} />
  ) : null;
}

function CaseTabs({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const can = useCan();
  const navigate = useNavigate();
  const last = useLocation({ select: (location) => location.pathname.split('/')[4] });
  const go = (tab: string | null) => {
    const rest = tab === 'overview' ? '' : `/${tab}`;
    void navigate({ to: `/desk/cases/${caseId}${rest}` });
  };
  const here = last || 'overview';
  return (
    <Tabs value={here} onChange={go} mt="sm" keepMounted={false}>
      <Tabs.List style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
        {TABS.filter(([, ability]) => can(ability)).map(([tab]) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={here} pt="md">
        <PartBoundary key={here}>
          <Outlet />
        </PartBoundary>
      </Tabs.Panel>
    </Tabs>
  );
}
