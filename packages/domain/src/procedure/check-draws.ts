import { DomainError } from '../errors.ts';
import type { StaffId } from '../ids.ts';
import { digest, type JournalEntry } from '../journal/chain.ts';
import type { CaseFact } from '../journal/fact.ts';
import { seedOf } from '../session/check-light.ts';
import { drawLights } from '../session/draw-lights.ts';
import { drawAgent } from '../session/offer.ts';
import type { Session } from '../session/session.ts';
import { assertResultHolds } from './assert-result.ts';
import { commitTo } from './lots.ts';
import type { Procedure } from './procedure.ts';
import { getStep, listUnpassed } from './progress.ts';
import { answerIn, anUnplayed, judgedAt, play, type PlayedEntry } from './replay.ts';
import { listScript } from './script.ts';

/** What of a draw or an answer is not as procedure and seed have it. */
export const DRAW_FAULTS = [
  'SEED_MISSING',
  'COMMITMENT',
  'AGENT',
  'LIGHT',
  'ROUTE',
  'CLAIM',
  'PROCEDURE',
  'SCRIPT',
  'DOCUMENT',
  'STEP',
  'ANSWER',
  'APPROVAL',
] as const;
export type DrawFault = { readonly seq: number; readonly cause: (typeof DRAW_FAULTS)[number] };

type ReadEntry = Pick<JournalEntry, 'seq' | 'at'> & { readonly fact: { readonly type: string } };
type InSession = PlayedEntry & { readonly fact: CaseFact & { readonly sessionId: Session['id'] } };

/**
 * Draws every lot of a case again, from the procedure, the revealed seeds and the facts, and holds each
 * answer and each approval against the rules. Sessions whose seed is not revealed yet are passed over.
 * Gives what does not hold, in the order of the journal; nothing where the record keeps every rule.
 */
export function checkDraws(
  procedure: Procedure,
  entries: readonly ReadEntry[],
): readonly DrawFault[] {
  const facts = entries as readonly PlayedEntry[];
  const seeds = revealedSeeds(facts);
  const sessions = new Map<Session['id'], Session>();
  return facts.filter(isInSession).flatMap((entry) => {
    const { fact, seq, at } = entry;
    const { sessionId } = fact;
    if (fact.type === 'session.queued')
      sessions.set(sessionId, anUnplayed(sessionId, at, drawOf(fact, seeds.get(sessionId))));
    const session = sessions.get(sessionId);
    if (!session || isHidden(session, fact)) return [];
    const after = play(session, entry);
    const cause = findFault({ procedure, soFar: [...sessions.values()], session, after }, entry);
    sessions.set(sessionId, after);
    return cause ? [{ seq, cause }] : [];
  });
}

const isInSession = (entry: PlayedEntry): entry is InSession => 'sessionId' in entry.fact;

const revealedSeeds = (entries: readonly PlayedEntry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ fact }) =>
      (fact.type === 'session.ended' || fact.type === 'session.left') && fact.drawSeed
        ? [[fact.sessionId, fact.drawSeed] as const]
        : [],
    ),
  );

const drawOf = (
  { drawCommitment: commitment }: CaseFact & { readonly type: 'session.queued' },
  seed: string | undefined,
): Session['draw'] => (commitment ? { commitment, seed: seed ?? '' } : undefined);

/** Before its end a session keeps its seed to itself: nothing of it can be drawn again. */
const isHidden = ({ draw }: Session, { type }: CaseFact): boolean =>
  draw?.seed === '' && type !== 'session.ended' && type !== 'session.left';

type Played = {
  readonly procedure: Procedure;
  /** Every session of the case, as it was before the fact. */
  readonly soFar: readonly Session[];
  readonly session: Session;
  readonly after: Session;
};

function findFault(played: Played, entry: InSession): DrawFault['cause'] | undefined {
  const { procedure, session, after } = played;
  const { fact } = entry;
  switch (fact.type) {
    case 'session.queued':
      return session.draw && commitTo(session.draw.seed) !== session.draw.commitment
        ? 'COMMITMENT'
        : undefined;
    case 'session.ended':
    case 'session.left':
      return session.draw && !fact.drawSeed ? 'SEED_MISSING' : undefined;
    case 'session.offered':
      return isDrawnAgent(session, fact) ? undefined : 'AGENT';
    case 'session.routed':
      return isRightOffer(session, fact) && isOfSupervisor(entry) ? undefined : 'ROUTE';
    case 'session.claimed':
      return isOffered(session, fact.agentId) ? undefined : 'CLAIM';
    case 'session.begun':
      if (fact.procedureDigest !== digest(procedure)) return 'PROCEDURE';
      return isSame(fact.script, namesOf(procedure, session)) ? undefined : 'SCRIPT';
    case 'document.chosen':
      return isSame(fact.features, featuresOf(procedure, after)) ? undefined : 'DOCUMENT';
    case 'light-check.began':
      return isDrawnLight(session, fact) ? undefined : 'LIGHT';
    case 'step.shown':
      return isInScript(played, fact) ? undefined : 'STEP';
    case 'step.recorded':
      return isInScript(played, fact) ? findRefusal(played, entry) : 'STEP';
    case 'session.closed':
      return fact.outcome === 'APPROVED' && listUnpassed(procedure, session).length > 0
        ? 'APPROVAL'
        : undefined;
    default:
      return undefined;
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  digest({ value: one } as Parameters<typeof digest>[0]) ===
  digest({ value: other } as Parameters<typeof digest>[0]);

type Offered = CaseFact & { readonly type: 'session.offered' | 'session.routed' };

/** Whether the lot gives this agent, at this offer and not at one that would have suited somebody. */
const isDrawnAgent = (session: Session, fact: Offered): boolean =>
  isRightOffer(session, fact) &&
  drawAgent(session.draw?.seed ?? session.id, fact.offer, fact.eligible) === fact.agentId;

/** Whether the offer is counted as the journal has it, and its agent is one of those who may. */
const isRightOffer = (
  { offer: ringing, lapsedOffers }: Session,
  { agentId, eligible, offer }: Offered,
): boolean =>
  !ringing &&
  offer === lapsedOffers.length + 1 &&
  isSame(eligible, [...new Set(eligible)].sort()) &&
  eligible.includes(agentId);

/** Whether the colours are what the seed gives for a check of this number, and none was left out. */
const isDrawnLight = (
  session: Session,
  { check, colours }: CaseFact & { readonly type: 'light-check.began' },
): boolean =>
  check === session.lightChecks.length + 1 && isSame(colours, drawLights(seedOf(session), check));

const isOfSupervisor = ({ actor }: PlayedEntry): boolean =>
  actor?.kind === 'STAFF' && actor.role === 'SUPERVISOR';

/** Sessions of before there were lots were claimed without an offer. */
const isOffered = ({ draw, offer }: Session, agentId: StaffId): boolean =>
  !draw || offer?.agentId === agentId;

const nameOf = ({ id, drawn }: ReturnType<typeof listScript>[number]) => ({
  stepId: id,
  ...(drawn ? { drawn: drawn.id } : {}),
});

const namesOf = (procedure: Procedure, session: Session) =>
  listScript(procedure, session).map(nameOf);

const featuresOf = (procedure: Procedure, session: Session) =>
  listScript(procedure, session).flatMap(({ drawn }) =>
    drawn?.kind === 'FEATURE' ? [drawn.id] : [],
  );

const isInScript = (
  { procedure, session }: Played,
  { stepId, drawn }: { readonly stepId: string; readonly drawn?: string },
): boolean =>
  namesOf(procedure, session).some((one) => one.stepId === stepId && one.drawn === drawn);

/** Whether the rules would take the answer today. */
function findRefusal(
  { procedure, soFar, session }: Played,
  { fact, at }: InSession,
): 'ANSWER' | undefined {
  if (fact.type !== 'step.recorded') return undefined;
  try {
    const step = getStep(procedure, session, fact.stepId);
    const kase = { sessions: soFar };
    assertResultHolds({ procedure, kase, session }, step, answerIn(fact), judgedAt(at));
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return 'ANSWER';
    throw error;
  }
}
