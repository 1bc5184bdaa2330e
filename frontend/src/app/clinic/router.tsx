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
import { ClinicShell } from './ClinicShell';

const LANGUAGES = ['de', 'en'] as const;

const root = createRootRoute({ notFoundComponent: NotFound });

const link = createRoute({
  getParentRoute: () => root,
  path: '/clinic/link/$token',
  component: function ByLink() {
    const { token } = link.useParams();
    const navigate = useNavigate();
    // The token leaves the address bar and the history as soon as it has served.
    const enter = () => void navigate({ to: '/clinic', replace: true });
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

const home = createRoute({
  getParentRoute: () => inside,
  path: '/clinic',
  component: lazyRouteComponent(() => import('./ClinicHome'), 'ClinicHome'),
});

export const router = createRouter({
  routeTree: root.addChildren([link, inside.addChildren([home])]),
  defaultPreload: 'intent',
});
