/** The places of this window; whoever comes by a link confirms a code first. */
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
import { PortalShell } from './PortalShell';

const LANGUAGES = ['en', 'de', 'ru', 'ar'] as const;

const root = createRootRoute({ notFoundComponent: NotFound });

const link = createRoute({
  getParentRoute: () => root,
  path: '/portal/link/$token',
  component: function ByLink() {
    const { token } = link.useParams();
    const navigate = useNavigate();
    // The token leaves the address bar and the history as soon as it has served.
    const enter = () => void navigate({ to: '/portal', replace: true });
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

const home = createRoute({
  getParentRoute: () => inside,
  path: '/portal',
  component: lazyRouteComponent(() => import('./PortalHome'), 'PortalHome'),
});

export const router = createRouter({
  routeTree: root.addChildren([link, inside.addChildren([home])]),
  defaultPreload: 'intent',
});
