import type { Actor } from '../access/access.ts';
import { plusMs, type Instant } from '../ids.ts';
import type { CaseFact } from '../journal/fact.ts';
import { withAnswer } from '../session/lead.ts';
import type { OneTimeCode, Session, Snapshot, StepAnswer } from '../session/session.ts';
import type { LapsedOffer } from '../session/ringing.ts';

/** An entry of a case's journal, as far as its facts are played again. */
export type PlayedEntry = {
  readonly seq: number;
  readonly at: Instant;
  /** Left out where only the rules of the steps are looked at. */
  readonly actor?: Actor;
  readonly fact: CaseFact;
};

/** A session of which nothing is known but the seed of its lots. */
export const anUnplayed = (id: Session['id'], at: Instant, draw: Session['draw']): Session => ({
  id,
  state: 'WAITING',
  queuedAt: at,
  ...(draw ? { draw } : {}),
  ...{ lapsedOffers: [], steps: [], snapshots: [], analyses: [], notes: [], signals: [], chat: [] },
  ...{
    holds: [],
    flags: [],
    visits: [],
    faceSheets: [],
    lightChecks: [],
    breaks: [],
    recordings: [],
    exports: [],
  },
});

/**
 * The session after a fact of the journal, as far as scripts and rules look at it. What the journal
 * holds a digest of, or nothing, stands as a mark that it was there.
 */
export function play(session: Session, { fact, at }: PlayedEntry): Session {
  switch (fact.type) {
    case 'session.offered':
    case 'session.routed':
      return { ...session, offer: { agentId: fact.agentId, at, until: at } };
    case 'session.offer-lapsed':
      return withoutOffer(session, { agentId: fact.agentId, cause: fact.cause, at });
    case 'session.begun':
      return { ...session, state: 'LIVE', ...shown(fact.script[0]?.stepId, session, at) };
    case 'document.chosen':
      return { ...session, document: { id: fact.modelId, version: fact.version } };
    case 'step.shown':
      return { ...session, ...shown(fact.stepId, session, at) };
    case 'step.recorded':
      return withAnswer(session, { stepId: fact.stepId, ...answerIn(fact) }, at);
    case 'snapshot.taken':
      return { ...session, snapshots: [...session.snapshots, pictureIn(fact, at)] };
    case 'light-check.began': {
      const check = { number: fact.check, colours: fact.colours, at };
      return { ...session, lightChecks: [...session.lightChecks, check] };
    }
    case 'code.sent':
    case 'code.entered':
      return { ...session, code: codeAfter(session.code, fact, at) };
    default:
      return session;
  }
}

type FactOf<Type extends CaseFact['type']> = CaseFact & { readonly type: Type };
const THERE = 'in the journal as a digest';

function withoutOffer({ offer: _, ...session }: Session, lapsed: LapsedOffer): Session {
  return { ...session, lapsedOffers: [...session.lapsedOffers, lapsed] };
}

const shown = (stepId: Session['currentStep'], session: Session, at: Instant) =>
  stepId === undefined || stepId === session.currentStep
    ? {}
    : { currentStep: stepId, stepShownAt: at };

/** What the agent said of a step, with marks in place of the words. */
export const answerIn = (fact: FactOf<'step.recorded'>): StepAnswer => ({
  result: fact.result,
  ...(fact.hasRemark ? { remark: THERE } : {}),
  ...(fact.fields ? { fields: fact.fields.map((one) => ({ ...one, value: THERE })) } : {}),
  ...(fact.check ? { check: { result: fact.check } } : {}),
});

const pictureIn = (fact: FactOf<'snapshot.taken'>, takenAt: Instant): Snapshot => ({
  id: fact.snapshotId,
  source: fact.source,
  ...(fact.of ? { of: fact.of } : {}),
  ...(fact.stepId ? { stepId: fact.stepId } : {}),
  ...{ takenAt, widthPx: 0, heightPx: 0 },
  evidence: {
    ...{ key: '', mediaType: '', sizeBytes: 0 },
    ...{ sha256: fact.sha256, ciphertextSha256: fact.ciphertextSha256 },
  },
});

function codeAfter(
  code: OneTimeCode | undefined,
  fact: FactOf<'code.sent'> | FactOf<'code.entered'>,
  at: Instant,
): OneTimeCode {
  const sent = code ?? {
    codeHash: '',
    channel: 'EMAIL',
    sentAt: at,
    expiresAt: at,
    sends: 0,
    tries: 0,
  };
  if (fact.type === 'code.sent')
    return { ...sent, channel: fact.channel, sentAt: at, sends: fact.send, tries: 0 };
  return { ...sent, tries: fact.try, ...(fact.verified ? { verifiedAt: at } : {}) };
}

/** How far apart the clocks of a rule and of the journal entry that followed may be. */
const CLOCK_MS = 2_000;

/** The moment by which a rule is judged again: in favour of whoever kept it. */
export const judgedAt = (at: Instant): Instant => plusMs(at, CLOCK_MS);
