import { worstLevel } from '@visavis/domain/analysis/findings';
import { msBetween, type Instant, type StepId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import { listPresses } from '@visavis/domain/session/presses';
import { PARTICIPANTS, type Session } from '@visavis/domain/session/session';
import type { Mark, PlacedBreak, PlacedGap, Segment } from './review-data.ts';
import { lengthOf, type Stretch } from './stretches.ts';

/** A fact of the session at its place on the player's time line. */
export type PlacedFact = { readonly seq: number; readonly atMs: number; readonly fact: CaseFact };

/** The times in which a step was shown, from one turn to the next. */
export function segmentsOf(
  facts: readonly PlacedFact[],
  procedure: Procedure,
  session: Session,
): readonly Segment[] {
  const first = listScript(procedure, session)[0]?.id;
  const turns = facts.flatMap(({ atMs, fact }) => {
    const stepId = stepTurnedTo(fact, first);
    return stepId === undefined ? [] : [{ stepId, atMs }];
  });
  return turns.flatMap(({ stepId, atMs }, index) => {
    const next = turns[index + 1];
    if (stepId === null || !next || next.atMs <= atMs) return [];
    const record = session.steps.find((step) => step.stepId === stepId);
    return [{ stepId, fromMs: atMs, toMs: next.atMs, result: record?.result ?? null }];
  });
}

/** The step that both screens turn to with this fact; null where they turn to none. */
function stepTurnedTo(fact: CaseFact, first: StepId | undefined): StepId | null | undefined {
  if (fact.type === 'session.begun') return fact.script[0]?.stepId ?? first;
  if (fact.type === 'step.shown') return fact.stepId;
  return fact.type === 'session.closed' ? null : undefined;
}

/** Everything that happened at one moment, in the order of time. */
export function marksOf(
  facts: readonly PlacedFact[],
  session: Session,
  place: (at: Instant) => number,
): readonly Mark[] {
  const snapshots = listPresses(session).map(({ id, stepId, takenAt }): Mark => ({
    key: id,
    kind: 'SNAPSHOT',
    atMs: place(takenAt),
    stepId,
  }));
  const others = facts.flatMap(({ seq, atMs, fact }): readonly Mark[] => {
    const mark = markOf(fact);
    return mark ? [{ key: String(seq), atMs, ...mark }] : [];
  });
  return [...snapshots, ...others].sort((a, b) => a.atMs - b.atMs);
}

function markOf(fact: CaseFact): Pick<Mark, 'kind' | 'participant' | 'stepId'> | undefined {
  switch (fact.type) {
    case 'code.sent':
      return { kind: 'CODE_SENT' };
    case 'code.entered':
      return { kind: fact.verified ? 'CODE_VERIFIED' : 'CODE_WRONG' };
    case 'participant.disconnected':
      return { kind: 'LEFT', participant: fact.participant };
    case 'participant.returned':
      return { kind: 'RETURNED', participant: fact.participant };
    case 'note.added':
      return { kind: 'NOTE' };
    case 'analysis.made':
      return machineMarkOf(fact);
    default:
      return undefined;
  }
}

/** Where software warned; what it found in order needs no place. */
function machineMarkOf({ findings, stepId }: Extract<CaseFact, { type: 'analysis.made' }>) {
  const level = worstLevel(findings);
  if (level === 'GOOD') return undefined;
  return { kind: level === 'STOP' ? 'MACHINE_STOP' : 'MACHINE_LOOK', stepId } as const;
}

/** What is missing of each track, on the player's time line. */
export const gapsOf = (stretches: readonly Stretch[]): readonly PlacedGap[] =>
  stretches.flatMap(({ fromMs, sides, visits }) =>
    [
      ...PARTICIPANTS.map((participant) => [participant, sides[participant]] as const),
      ...visits.map((visit) => ['VISITOR', visit] as const),
    ].flatMap(([participant, side]) =>
      (side?.gaps ?? []).map(({ track, cause, ...gap }) => ({
        participant,
        track,
        cause,
        fromMs: fromMs + (side?.offsetMs ?? 0) + gap.fromMs,
        toMs: Math.min(fromMs + (side?.offsetMs ?? 0) + gap.toMs, lengthOf(stretches)),
      })),
    ),
  );

/** The times between stretches, where the recorder began anew. */
export const breaksOf = (stretches: readonly Stretch[]): readonly PlacedBreak[] =>
  stretches.slice(1).map(({ startedAt, fromMs }, index) => {
    const before = stretches[index];
    const sinceStartMs = before ? msBetween(before.startedAt, startedAt) : 0;
    return { atMs: fromMs, missingMs: Math.max(0, sinceStartMs - (before?.durationMs ?? 0)) };
  });
