import { describe, expect, test } from '@jest/globals';
import { customerView as contract } from '@visavis/contract/customer';
import type { Case } from '@visavis/domain/case/case';
import type { OutcomeKind } from '@visavis/domain/outcome/outcome';
import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import { customerView, welcomeView } from './customer-view.ts';
import { aCase, aCode, aSession, AT, PROCEDURE } from './view-builders.ts';

const view = (kase: Case, surroundings = {}) =>
  contract.parse(customerView(kase, PROCEDURE, { bankName: 'Bank', ...surroundings }));

test('a new case asks for consent, then for the device, then for the queue', () => {
  const fresh = aCase();
  const consented = { ...fresh, consents: consents() };
  expect(view(fresh).at).toEqual({ stage: 'CONSENT' });
  expect(view(consented).at).toEqual({ stage: 'DEVICE' });
  expect(view({ ...consented, device: DEVICE }).at).toEqual({ stage: 'READY' });
});

test('greets by the first given name, and holds nothing else of the declared data', () => {
  const shown = view(aCase({ sessions: [aSession({ state: 'LIVE' })] }));
  expect(shown.name).toBe('Maria');
  for (const hidden of ['Eleni', 'Papadopoulou', 'AK 482913', '1988-04-17', 'visavis.example'])
    expect(JSON.stringify(shown)).not.toContain(hidden);
});

test('who was handed over in the queue is checked first', () => {
  const kase = aCase({ sessions: [aSession({ state: 'WAITING' })] });
  expect(view(kase).at).toEqual({ stage: 'DEVICE' });
});

test('who waits sees their place', () => {
  const place = { position: 3, expectedWaitMs: 60_000, agentsPresent: 2, callBack: null };
  const session = aSession({ state: 'WAITING' });
  expect(view(aCase({ device: DEVICE, sessions: [session] }), { place }).at).toEqual({
    stage: 'WAITING',
    sessionId: session.id,
    ...place,
  });
});

test('in the call there is the first name of the agent, the step and what is left of the code', () => {
  const step = PROCEDURE.steps.find(({ kind }) => kind === 'DOCUMENT')!;
  const code = aCode({ tries: 1 });
  const session = aSession({ state: 'LIVE', currentStep: step.id, code });
  const agent = { name: 'Eleni Markou', connected: true };
  expect(view(aCase({ sessions: [session] }), { agent }).at).toMatchObject({
    agentName: 'Eleni',
    agentConnected: true,
    step: {
      id: step.id,
      number: PROCEDURE.steps.indexOf(step) + 1,
      count: PROCEDURE.steps.length,
      camera: 'DOCUMENT',
    },
    code: { triesLeft: PROCEDURE.oneTimeCode.tries - 1, verified: false },
  });
});

describe('afterwards the words are neutral', () => {
  const endings: readonly [OutcomeKind, readonly ReasonCode[], string, boolean][] = [
    ['APPROVED', [], 'APPROVED', false],
    ['ABANDONED', ['CONS-03'], 'YOU_LEFT', true],
    ['ABANDONED', ['CONS-01'], 'OTHER_WAY', false],
    ['INTERRUPTED', ['SYS-01'], 'TRY_AGAIN', true],
    ['REJECTED', ['DOC-09'], 'BANK_WILL_CONTACT', false],
  ];
  test.each(endings)('%s %j: %s', (kind, reasons, ending, mayTryAgain) => {
    for (const state of ['CLOSING', 'ENDED'] as const) {
      const outcome = { kind, reasons, note: 'a copy of a copy', at: AT };
      const shown = view(aCase({ sessions: [aSession({ state, outcome })] }));
      expect(shown.at).toEqual({ stage: 'ENDED', ending, mayTryAgain });
      expect(JSON.stringify(shown)).not.toContain('a copy of a copy');
    }
  });
});

const DEVICE = {
  browser: '',
  cameraLabel: '',
  widthPx: 1,
  heightPx: 1,
  framesPerSecond: 1,
  microphoneLevel: 0,
  at: AT,
};

const consents = () =>
  PROCEDURE.consents.map(({ purpose, textVersion }) => ({
    purpose,
    textVersion,
    language: 'el' as const,
    at: AT,
  }));

test('the first page greets until there is a yes, and says no more than that page shows', () => {
  const fresh = aCase();
  const { bankName, reference, name, language, purpose } = view(fresh);
  expect(welcomeView(fresh, PROCEDURE, 'Bank')).toEqual({
    ...{ bankName, reference, name, language, purpose },
  });
  expect(welcomeView({ ...fresh, consents: consents() }, PROCEDURE, 'Bank')).toBeNull();
});
