import { describe, expect, it } from 'vitest';
import type { MyCase } from '@/api/generated/types.gen';
import { asksOf } from './asked';
import { stageOf } from './stages';
import { doneSteps, firstOpenStep, type Told } from './steps';

const CASE: MyCase = {
  id: 'c',
  number: 'ZB-2026-00001',
  state: 'COLLECTING',
  state_since: '2026-11-20T10:00:00Z',
  waiting_for: 'PATIENT',
  waiting_since: '2026-11-20T10:00:00Z',
  plan: '',
  owner_name: '',
  stages: [],
  needs: [{ code: 'required-ct', label: 'CT', met: false, refusal_code: 'required-missing' }],
  patient: {
    given_name: 'Aigerim',
    family_name: 'Nurlanova',
    born_on: '1969-02-11',
    country: 'KZ',
    languages: ['ru'],
    email: 'a@example.org',
  },
  unread_messages: 0,
  centers: [],
};

const consent = (purpose: 'PROCESSING' | 'RELEASE_FROM_SECRECY', state: 'GIVEN' | 'WITHDRAWN') => ({
  id: purpose,
  purpose,
  recipient: '',
  given_at: '2026-11-20T10:00:00Z',
  valid_until: null,
  state,
  withdrawn_at: null,
});

const told = (changes: Partial<Told> = {}): Told => ({
  case: CASE,
  consents: [consent('PROCESSING', 'GIVEN'), consent('RELEASE_FROM_SECRECY', 'GIVEN')],
  questions: [],
  documents: [],
  ...changes,
});

describe('the six steps', () => {
  it('starts at the first that is not done', () => {
    expect(firstOpenStep(doneSteps(told()))).toBe('questions');
  });

  it('asks for a consent again once it is withdrawn', () => {
    const withdrawn = told({
      consents: [consent('PROCESSING', 'WITHDRAWN'), consent('RELEASE_FROM_SECRECY', 'GIVEN')],
    });

    expect(doneSteps(withdrawn).allow).toBe(false);
    expect(asksOf(withdrawn).map((ask) => ask.key)).toContain('allow');
  });

  it('asks for records while they are collected, and no longer', () => {
    const later = told({ case: { ...CASE, state: 'IN_REVIEW', waiting_for: 'CLINIC' } });

    expect(asksOf(told()).map((ask) => ask.key)).toEqual(['questions', 'records', 'send']);
    expect(asksOf(later)).toEqual([]);
  });
});

describe('a chosen clinic', () => {
  const centers = [{ recipient: 'center:1', name: 'Klinik am See', city: 'Konstanz' }];
  const chosen = { ...CASE, state: 'MATCHED', waiting_for: 'US', centers } as const;

  it('is asked about until it is allowed by name', () => {
    const allowed = { ...consent('PROCESSING', 'GIVEN'), recipient: 'center:1' };
    const given = [...told().consents, { ...allowed, purpose: 'DISCLOSURE' as const }];

    expect(asksOf(told({ case: { ...chosen } })).map((ask) => ask.key)).toEqual(['center']);
    expect(asksOf(told({ case: { ...chosen }, consents: given }))).toEqual([]);
  });
});

describe('the stage of a case', () => {
  it('stands on hold where it was held', () => {
    const entered_at = '2026-11-20T10:00:00Z';
    const stages = [
      { state: 'COLLECTING', entered_at },
      { state: 'PREPARING', entered_at },
      { state: 'ON_HOLD', entered_at },
    ] as const;

    expect(stageOf({ state: 'ON_HOLD', stages: [...stages] })).toBe(1);
  });
});
