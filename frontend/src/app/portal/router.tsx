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
import { LANGUAGES } from './languages';
import { PortalShell } from './PortalShell';

const root = createRootRoute({ notFoundComponent: NotFound });

const link = createRoute({
  getParentRoute: () => root,
  path: '/portal/enter/$token',
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
    return <LinkSignIn window="portal" languages={LANGUAGES} token={token} onIn={enter} />;
  },
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => (
    <SessionGate
      audience="PATIENT"
      signIn={(step, onStep) => (
        <LinkSignIn window="portal" languages={LANGUAGES} step={step} onIn={onStep} />
      )}
    >
      <PortalShell />
    </SessionGate>
  ),
});

const place = { getParentRoute: () => inside };

const home = createRoute({
  ...place,
  path: '/portal',
  component: lazyRouteComponent(() => import('./PortalHome'), 'PortalHome'),
});
const step = createRoute({
  ...place,
  path: '/portal/steps/$step',
  component: lazyRouteComponent(() => import('./StepPage'), 'StepPage'),
});
const records = createRoute({
  ...place,
  path: '/portal/records',
  component: lazyRouteComponent(() => import('./RecordsPage'), 'RecordsPage'),
});
const messages = createRoute({
  ...place,
  path: '/portal/messages',
  component: lazyRouteComponent(() => import('./MessagesPage'), 'MessagesPage'),
});
const invoices = createRoute({
  ...place,
  path: '/portal/invoices',
  component: lazyRouteComponent(() => import('./InvoicesPage'), 'InvoicesPage'),
});
const invoice = createRoute({
  ...place,
  path: '/portal/invoices/$invoiceId',
  component: lazyRouteComponent(() => import('./InvoicesPage'), 'InvoicesPage'),
});
const opinion = createRoute({
  ...place,
  path: '/portal/opinion',
  component: lazyRouteComponent(() => import('./OpinionPage'), 'OpinionPage'),
});
const seen = createRoute({
  ...place,
  path: '/portal/seen',
  component: lazyRouteComponent(() => import('./SeenPage'), 'SeenPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    link,
    inside.addChildren([home, step, records, messages, invoices, invoice, opinion, seen]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
