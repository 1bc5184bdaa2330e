/** The places of this window; whoever comes by a link confirms a code first. */
import { useQueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useNavigate,
} from '@tanstack/react-router';
import { LinkSignIn } from '@/features/people/LinkSignIn';
import { SessionGate } from '@/features/people/SessionGate';
import { NotFound } from '@/ui/NotFound';
import { ClinicShell } from './ClinicShell';

const LANGUAGES = ['de', 'en'] as const;

const root = createRootRoute({ notFoundComponent: NotFound });

const link = createRoute({
  getParentRoute: () => root,
  path: '/clinic/enter/$token',
  component: function ByLink() {
    const { token } = link.useParams();
    const navigate = useNavigate();
    const queries = useQueryClient();
    // The token leaves the address bar and the history as soon as it has served.
    const enter = (target: string) => {
      // All but the link itself, which would ask for another code.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'link' });
      void navigate({ href: target, replace: true });
    };
    return <LinkSignIn window="clinic" languages={LANGUAGES} token={token} onIn={enter} />;
  },
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => (
    <SessionGate
      audience="CLINIC"
      signIn={(step, onStep) => (
        <LinkSignIn window="clinic" languages={LANGUAGES} step={step} onIn={onStep} />
      )}
    >
      <ClinicShell />
    </SessionGate>
  ),
});

const place = { getParentRoute: () => inside };

const home = createRoute({
  ...place,
  path: '/clinic',
  component: lazyRouteComponent(() => import('./ClinicHome'), 'ClinicHome'),
});
const request = createRoute({
  ...place,
  path: '/clinic/requests/$requestId',
  component: lazyRouteComponent(() => import('./RequestPage'), 'RequestPage'),
});
const paper = createRoute({
  ...place,
  path: '/clinic/requests/$requestId/documents/$documentId',
  validateSearch: (search: Record<string, unknown>): { page?: number } => {
    const page = Number(search.page);
    return Number.isInteger(page) && page > 0 ? { page } : {};
  },
  component: lazyRouteComponent(() => import('./PaperPage'), 'PaperPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([link, inside.addChildren([home, request, paper])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
