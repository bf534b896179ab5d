import type { CustomerStage, CustomerView } from '@visavis/contract/customer';
import type { Case } from '@visavis/domain/case/case';
import { hasConsented } from '@visavis/domain/case/consent';
import { mayTryAgain, type Outcome } from '@visavis/domain/outcome/outcome';
import { REASONS } from '@visavis/domain/outcome/reasons';
import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';
import { chatView } from './attendance-view.ts';

/** Where a waiting customer stands. */
export type Place = {
  readonly position: number;
  readonly expectedWaitMs: number | null;
  readonly agentsPresent: number;
};

/** What the case itself does not say. */
export type CustomerSurroundings = {
  readonly bankName: string;
  readonly place?: Place | undefined;
  readonly agent?: { readonly name: string; readonly connected: boolean } | undefined;
};

/** Everything that the customer's screen shows. Holds no finding and no full name of the agent. */
export function customerView(
  kase: Case,
  procedure: Procedure,
  surroundings: CustomerSurroundings,
): CustomerView {
  return {
    bankName: surroundings.bankName,
    reference: kase.reference,
    name: firstWord(kase.declared.givenNames),
    language: kase.language,
    purpose: procedure.purpose,
    procedureTitle: procedure.title,
    consents: procedure.consents.map(({ purpose, textVersion, text }) => ({
      purpose,
      textVersion,
      text,
    })),
    at: stageOf(kase, procedure, surroundings),
  };
}

/** The first name out of a full one. */
export const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

function stageOf(
  kase: Case,
  procedure: Procedure,
  { place, agent }: CustomerSurroundings,
): CustomerStage {
  const session = kase.sessions.at(-1);
  if (!session) return preparation(kase, procedure);
  switch (session.state) {
    case 'WAITING':
      return {
        stage: 'WAITING',
        sessionId: session.id,
        position: place?.position ?? 1,
        expectedWaitMs: place?.expectedWaitMs ?? null,
        agentsPresent: place?.agentsPresent ?? 0,
      };
    case 'CLAIMED':
    case 'LIVE':
      return {
        stage: 'CALL',
        sessionId: session.id,
        state: session.state,
        agentName: agent ? firstWord(agent.name) : '',
        agentConnected: agent?.connected ?? false,
        step: stepOf(procedure, session),
        code: codeOf(procedure, session),
        ...chatView(session),
      };
    case 'CLOSING':
    case 'ENDED':
      return endingOf(session.outcome);
  }
}

function preparation(kase: Case, procedure: Procedure): CustomerStage {
  if (!hasConsented(kase, procedure)) return { stage: 'CONSENT' };
  return { stage: kase.device ? 'READY' : 'DEVICE' };
}

const CAMERAS = {
  CONSENT: 'NONE',
  STATEMENT: 'NONE',
  FACE: 'FACE',
  LIVENESS: 'FACE',
  DOCUMENT: 'DOCUMENT',
  SECURITY_FEATURE: 'DOCUMENT',
  MOVEMENT: 'DOCUMENT',
  READ_BACK: 'FACE',
  OCCASION: 'NONE',
  QUESTION: 'NONE',
  NOTE: 'NONE',
  ONE_TIME_CODE: 'NONE',
  DATA_CONFIRMATION: 'NONE',
  EXTERNAL_CHECK: 'NONE',
  DIGITAL_DOCUMENT: 'NONE',
} as const satisfies Record<Step['kind'], 'FACE' | 'DOCUMENT' | 'NONE'>;

function stepOf(procedure: Procedure, session: Session) {
  const steps = listScript(procedure, session);
  const index = steps.findIndex(({ id }) => id === session.currentStep);
  const step = steps[index];
  if (!step) return null;
  const { id, kind, prompt, drawing } = step;
  return { id, number: index + 1, count: steps.length, prompt, drawing, camera: CAMERAS[kind] };
}

function codeOf({ oneTimeCode }: Procedure, { code }: Session) {
  if (!code) return null;
  return {
    digits: oneTimeCode.digits,
    expiresAt: code.expiresAt,
    triesLeft: Math.max(0, oneTimeCode.tries - code.tries),
    verified: code.verifiedAt !== undefined,
  };
}

function endingOf(outcome: Outcome | undefined): CustomerStage {
  const reason = outcome?.reasons[0];
  const ending = reason ? REASONS[reason].customerMessage : undefined;
  return {
    stage: 'ENDED',
    ending: outcome?.kind === 'APPROVED' ? 'APPROVED' : (ending ?? 'BANK_WILL_CONTACT'),
    mayTryAgain: outcome !== undefined && mayTryAgain(outcome),
  };
}
