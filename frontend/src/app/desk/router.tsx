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

const place = { getParentRoute: () => root };

const today = createRoute({
  ...place,
  path: '/desk',
  component: lazyRouteComponent(() => import('./TodayPage'), 'TodayPage'),
});
const cases = createRoute({
  ...place,
  path: '/desk/cases',
  component: lazyRouteComponent(() => import('./CasesPage'), 'CasesPage'),
});
const review = createRoute({
  ...place,
  path: '/desk/review',
  component: lazyRouteComponent(() => import('./ReviewPage'), 'ReviewPage'),
});
const centres = createRoute({
  ...place,
  path: '/desk/centres',
  component: lazyRouteComponent(() => import('./CentresPage'), 'CentresPage'),
});
const billing = createRoute({
  ...place,
  path: '/desk/billing',
  component: lazyRouteComponent(() => import('./BillingPage'), 'BillingPage'),
});
const settings = createRoute({
  ...place,
  path: '/desk/settings',
  component: lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage'),
});
const document = createRoute({
  ...place,
  path: '/desk/documents/$documentId',
  component: lazyRouteComponent(() => import('./DocumentPage'), 'DocumentPage'),
});
const translation = createRoute({
  ...place,
  path: '/desk/translations/$translationId',
  component: lazyRouteComponent(() => import('./TranslationPage'), 'TranslationPage'),
});

const oneCase = createRoute({
  ...place,
  path: '/desk/cases/$caseId',
  component: lazyRouteComponent(() => import('./CasePage'), 'CasePage'),
});
const tab = { getParentRoute: () => oneCase };
const tabs = [
  createRoute({
    ...tab,
    path: '/',
    component: lazyRouteComponent(() => import('./CaseOverview'), 'CaseOverview'),
  }),
  createRoute({
    ...tab,
    path: 'records',
    component: lazyRouteComponent(() => import('./CaseRecords'), 'CaseRecords'),
  }),
  createRoute({
    ...tab,
    path: 'imaging',
    component: lazyRouteComponent(() => import('./CaseImaging'), 'CaseImaging'),
  }),
  createRoute({
    ...tab,
    path: 'translation',
    component: lazyRouteComponent(() => import('./CaseTranslation'), 'CaseTranslation'),
  }),
  createRoute({
    ...tab,
    path: 'centres',
    component: lazyRouteComponent(() => import('./CaseCentres'), 'CaseCentres'),
  }),
  createRoute({
    ...tab,
    path: 'dossier',
    component: lazyRouteComponent(() => import('./CaseDossier'), 'CaseDossier'),
  }),
  createRoute({
    ...tab,
    path: 'billing',
    component: lazyRouteComponent(() => import('./CaseBilling'), 'CaseBilling'),
  }),
  createRoute({
    ...tab,
    path: 'messages',
    component: lazyRouteComponent(() => import('./CaseMessages'), 'CaseMessages'),
  }),
  createRoute({
    ...tab,
    path: 'history',
    component: lazyRouteComponent(() => import('./CaseHistory'), 'CaseHistory'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    cases,
    oneCase.addChildren(tabs),
    review,
    centres,
    billing,
    settings,
    document,
    translation,
  ]),
  defaultPreload: 'intent',
});
