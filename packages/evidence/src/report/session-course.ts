import type { JournalEntry } from '@visavis/domain/journal/chain';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { ReportedCase, ReportedSession } from './report-schema.ts';

/** An entry of a case's journal, as far as a report looks at it. */
export type Told = Pick<JournalEntry, 'seq' | 'at'> & { readonly fact: CaseFact };

type Course = Pick<
  ReportedSession,
  | 'offers'
  | 'codeCourse'
  | 'camera'
  | 'missingStills'
  | 'helpAsked'
  | 'takeOvers'
  | 'breaksJournalled'
>;
type FactOf<Type extends CaseFact['type']> = CaseFact & { readonly type: Type };

/** The facts of some type, each with the place of its entry. */
const each = <Type extends CaseFact['type'], Row>(
  entries: readonly Told[],
  types: readonly Type[],
  row: (fact: FactOf<Type>) => Row,
): (Row & { entry: number; at: string })[] =>
  entries.flatMap(({ fact, seq, at }) =>
    types.some((type) => type === fact.type)
      ? [{ entry: seq, at, ...row(fact as FactOf<Type>) }]
      : [],
  );

const ofSession = (entries: readonly Told[], sessionId: string): readonly Told[] =>
  entries.filter(({ fact }) => 'sessionId' in fact && fact.sessionId === sessionId);

/** How a session went, from its journal alone: the verifier makes it anew and finds the same. */
export function courseOf(all: readonly Told[], sessionId: string): Course {
  const entries = ofSession(all, sessionId);
  return {
    offers: offersIn(entries),
    codeCourse: codesIn(entries),
    camera: each(entries, ['camera.commanded'], ({ command, value, answer }) => ({
      ...{ command, answer },
      ...(value === undefined ? {} : { value }),
    })),
    missingStills: each(entries, ['still.missing'], ({ of, cause }) => ({ of, cause })),
    helpAsked: each(entries, ['help.asked'], () => ({})),
    takeOvers: each(entries, ['session.taken-over'], ({ from, to }) => ({ from, to })),
    breaksJournalled: each(
      entries,
      ['participant.disconnected', 'participant.returned'],
      (fact) => ({
        participant: fact.participant,
        ...(fact.type === 'participant.returned' ? { awayMs: fact.awayMs } : {}),
      }),
    ),
  };
}

function offersIn(entries: readonly Told[]): Course['offers'] {
  const offers = each(entries, ['session.offered', 'session.routed'], (fact) => ({
    ...{ agentId: fact.agentId, eligible: [...fact.eligible], offer: fact.offer },
    ...(fact.type === 'session.routed' ? { routed: fact.reason } : {}),
  }));
  const lapses = each(entries, ['session.offer-lapsed'], ({ agentId, cause, reason }) => ({
    ...{ agentId, cause },
    ...(reason ? { reason } : {}),
  }));
  return offers.map((one, index) => {
    const next = offers[index + 1]?.entry ?? Infinity;
    const lapse = lapses.find(
      ({ agentId, entry }) => agentId === one.agentId && entry > one.entry && entry < next,
    );
    if (!lapse) return one;
    const { entry: _, agentId: __, ...lapsed } = lapse;
    return { ...one, lapsed };
  });
}

const codesIn = (entries: readonly Told[]): Course['codeCourse'] =>
  each(entries, ['code.sent', 'code.not-sent', 'code.entered'], (fact) => {
    switch (fact.type) {
      case 'code.sent':
        return { event: 'SENT', channel: fact.channel, count: fact.send } as const;
      case 'code.not-sent':
        return { event: 'NOT_SENT', channel: fact.channel } as const;
      case 'code.entered':
        return { event: fact.verified ? 'RIGHT' : 'WRONG', count: fact.try } as const;
    }
  });

type StepCourse = Pick<ReportedSession['steps'][number], 'shownMs' | 'answers'>;

/** How the answers to a step came about. */
export function stepCourseOf(all: readonly Told[], sessionId: string, stepId: string): StepCourse {
  const entries = ofSession(all, sessionId);
  const shownMs = shownIn(entries, stepId);
  return {
    ...(shownMs === undefined ? {} : { shownMs }),
    answers: each(
      entries.filter(({ fact }) => 'stepId' in fact && fact.stepId === stepId),
      ['step.recorded'],
      ({ result }) => ({ result }),
    ),
  };
}

/** How long a step was the current one, from when it was shown to the next one or to the end. */
function shownIn(entries: readonly Told[], stepId: string): number | undefined {
  const turns = entries.flatMap(({ fact, at }) => {
    if (fact.type === 'session.begun') return [{ at, stepId: fact.script[0]?.stepId }];
    if (fact.type === 'step.shown') return [{ at, stepId: fact.stepId }];
    return fact.type === 'session.closed' ? [{ at, stepId: undefined }] : [];
  });
  const spans = turns.flatMap((turn, index) =>
    String(turn.stepId) === stepId
      ? [Date.parse(turns[index + 1]?.at ?? turn.at) - Date.parse(turn.at)]
      : [],
  );
  return spans.length === 0 ? undefined : spans.reduce((sum, one) => sum + one, 0);
}

/** Which devices the link was opened on, each once, and what was refused. */
export function accessOf(entries: readonly Told[]): Pick<ReportedCase, 'devices' | 'refusals'> {
  const opened = each(entries, ['invitation.opened', 'hand-over.made'], (fact) => ({
    deviceKey: fact.deviceKey,
    by: fact.type === 'hand-over.made' ? ('HAND_OVER' as const) : ('INVITATION' as const),
  }));
  return {
    devices: opened.filter(
      ({ deviceKey }, index) =>
        opened.findIndex((other) => other.deviceKey === deviceKey) === index,
    ),
    refusals: each(entries, ['invitation.refused'], ({ code }) => ({ code })),
  };
}
