import type { CustomerStage, CustomerView, Welcome } from '@visavis/contract/customer';
import type { Role } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { hasConsented } from '@visavis/domain/case/consent';
import { mayHandOver } from '@visavis/domain/case/hand-over';
import { mayTryAgain, type Outcome } from '@visavis/domain/outcome/outcome';
import { REASONS } from '@visavis/domain/outcome/reasons';
import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import { findModel, listScript } from '@visavis/domain/procedure/script';
import type { Drawing } from '@visavis/domain/procedure/variant';
import type { Session } from '@visavis/domain/session/session';
import { chatView } from './attendance-view.ts';
import { roleShown } from './speaker-view.ts';

/** Where a waiting customer stands. */
export type Place = {
  readonly position: number;
  readonly expectedWaitMs: number | null;
  readonly agentsPresent: number;
  readonly callBack: (CustomerStage & { readonly stage: 'WAITING' })['callBack'];
};

/** What the case itself does not say. */
export type CustomerSurroundings = {
  readonly bankName: string;
  readonly place?: Place | undefined;
  readonly times?: CustomerView['times'] | undefined;
  readonly agent?: { readonly name: string; readonly connected: boolean } | undefined;
  /** The role of the visitor who speaks. */
  readonly visitor?: Role | undefined;
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
    location: procedure.location ?? 'OFF',
    mayHandOver: mayHandOver(kase, procedure),
    times: surroundings.times ?? null,
    at: stageOf(kase, procedure, surroundings),
  };
}

/** What the first page says before there is a line; null for who has agreed already. */
export function welcomeView(kase: Case, procedure: Procedure, bankName: string): Welcome | null {
  const { reference, name, language, purpose, at } = customerView(kase, procedure, { bankName });
  return at.stage === 'CONSENT' ? { bankName, reference, name, language, purpose } : null;
}

/** The first name out of a full one. */
export const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

function stageOf(
  kase: Case,
  procedure: Procedure,
  { place, agent, visitor }: CustomerSurroundings,
): CustomerStage {
  const session = kase.sessions.at(-1);
  if (!session) return preparation(kase, procedure);
  switch (session.state) {
    case 'WAITING':
      // Another device took over in the queue: it is checked first, and keeps the place.
      if (!kase.device) return { stage: 'DEVICE' };
      return {
        stage: 'WAITING',
        sessionId: session.id,
        position: place?.position ?? 1,
        expectedWaitMs: place?.expectedWaitMs ?? null,
        agentsPresent: place?.agentsPresent ?? 0,
        callBack: place?.callBack ?? null,
      };
    case 'CLAIMED':
    case 'LIVE':
      return {
        stage: 'CALL',
        sessionId: session.id,
        state: session.state,
        agentName: agent ? firstWord(agent.name) : '',
        agentConnected: agent?.connected ?? false,
        visitor: visitor ? roleShown(visitor) : null,
        step: stepOf(kase, procedure, session),
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

/** Movements that are made with the face, whatever kind of step they are drawn for. */
const OF_THE_FACE: readonly Drawing[] = ['HAND_BEFORE_FACE', 'NOD', 'CLOSE_EYES', 'SMILE'];

const cameraOf = ({ kind, drawing }: Step): 'FACE' | 'DOCUMENT' | 'NONE' =>
  CAMERAS[kind] === 'DOCUMENT' && OF_THE_FACE.includes(drawing) ? 'FACE' : CAMERAS[kind];

/** By the document that the agent has chosen, else by the one that was declared. */
function shapeOf(
  { declared }: Case,
  procedure: Procedure,
  session: Session,
): 'CARD' | 'LARGE_CARD' | 'PASSPORT_PAGE' {
  const model = findModel(procedure, session);
  if ((model?.type ?? declared.documentType) === 'PASSPORT') return 'PASSPORT_PAGE';
  return model?.mrz === 'TD2' ? 'LARGE_CARD' : 'CARD';
}

function stepOf(kase: Case, procedure: Procedure, session: Session) {
  const steps = listScript(procedure, session);
  const index = steps.findIndex(({ id }) => id === session.currentStep);
  const step = steps[index];
  if (!step) return null;
  const { id, say, prompt, drawing } = step;
  const place = { number: index + 1, count: steps.length };
  const camera = cameraOf(step);
  return { id, ...place, say, prompt, drawing, camera, shape: shapeOf(kase, procedure, session) };
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
