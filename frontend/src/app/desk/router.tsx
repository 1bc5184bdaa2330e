/** The places of the desk; each page is loaded when somebody goes there. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { SessionGate } from '@/features/people/SessionGate';
import { StaffSignIn } from '@/features/people/StaffSignIn';
import { NotFound } from '@/ui/NotFound';
import { DeskShell } from './DeskShell';

const root = createRootRoute({
  component: () => (
    <SessionGate
      audience="STAFF"
      signIn={(step, onStep) => <StaffSignIn step={step} onStep={onStep} />}
    >
      <DeskShell />
    </SessionGate>
  ),
  notFoundComponent: NotFound,
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('./TodayPage'), 'TodayPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([today]),
  defaultPreload: 'intent',
});
