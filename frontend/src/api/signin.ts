/** Signing in and out through django-allauth's headless browser API. */
import { writeHeaders } from './headers';
import { asProblem, Problem } from './problem';

const ROOT = '/_allauth/browser/v1/auth';

interface Flow {
  id: string;
  is_pending?: boolean;
}

interface Answer {
  data?: { flows?: Flow[] };
  errors?: { code: string; message: string; param?: string }[];
  meta?: { is_authenticated?: boolean };
}

/** What must be shown next. */
export type SignInStep = 'IN' | 'PASSWORD' | 'TOTP' | 'CODE';

async function ask(path: string, method: string, body?: unknown): Promise<SignInStep> {
  const response = await reach(path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...(method === 'GET' ? {} : writeHeaders()),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // 401 says "more to do" and 410 "signed out"; both carry the next step.
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok || response.status === 401 || response.status === 410) return stepOf(answer);
  const first = answer.errors?.[0];
  throw new Problem(response.status, {
    code: first?.code ?? 'unexpected',
    message: first?.message ?? '',
  });
}

/** A network that fails is a Problem like any other. */
async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    throw asProblem(error);
  }
}

function stepOf(answer: Answer): SignInStep {
  if (answer.meta?.is_authenticated) return 'IN';
  const pending = answer.data?.flows?.find((flow) => flow.is_pending)?.id;
  if (pending === 'mfa_authenticate') return 'TOTP';
  if (pending === 'login_by_code') return 'CODE';
  return 'PASSWORD';
}

export const currentStep = () => ask(`${ROOT}/session`, 'GET');

export const signIn = (email: string, password: string) =>
  ask(`${ROOT}/login`, 'POST', { email, password });

export const giveTotp = (code: string) => ask(`${ROOT}/2fa/authenticate`, 'POST', { code });

export const askForCode = (email: string) => ask(`${ROOT}/code/request`, 'POST', { email });

export const giveCode = (code: string) => ask(`${ROOT}/code/confirm`, 'POST', { code });

export const signOut = () => ask(`${ROOT}/session`, 'DELETE');
