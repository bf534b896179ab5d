import { facesIn } from './faces-course.ts';
import { each, type Told } from './told.ts';
import type { ReportedCase, ReportedSession } from './report-schema.ts';

type Course = Pick<
  ReportedSession,
  | 'offers'
  | 'codeCourse'
  | 'camera'
  | 'missingStills'
  | 'helpAsked'
  | 'takeOvers'
  | 'breaksJournalled'
  | 'faceSheets'
  | 'lightChecks'
>;
const ofSession = (entries: readonly Told[], sessionId: string): readonly Told[] =>
  entries.filter(({ fact }) => 'sessionId' in fact && fact.sessionId === sessionId);

/** How a session went, from its journal alone: the verifier makes it anew and finds the same. */
export function courseOf(all: readonly Told[], sessionId: string): Course {
  const entries = ofSession(all, sessionId);
  return {
    ...facesIn(entries),
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
