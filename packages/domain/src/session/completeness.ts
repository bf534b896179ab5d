import { DomainError } from '../errors.ts';
import type { Instant } from '../ids.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ContinuityBreak, Gap, GapCause, Session, Speaker } from './session.ts';

/** A time of which nothing of one track was recorded, in whichever stretch of the session. */
export type MissingTime = {
  readonly participant: Speaker;
  readonly track: Gap['track'];
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: GapCause;
};

/** What the recorder has of a session that is still running. */
export type RecordingSoFar = {
  /** Whether what both sides send is being written at this moment. */
  readonly isBeingWritten: boolean;
  readonly missing: readonly MissingTime[];
};

/** How much of the worst track is missing. */
export type Missing = { readonly longestMs: number; readonly share: number };

/**
 * A short session is judged as if it had lasted so long: in its first minute one reload would be
 * more than any share allows.
 */
const SHORTEST_JUDGED_MS = 5 * 60_000;

/** From and to, in ms since 1970. */
type Span = readonly [fromMs: number, toMs: number];

/**
 * What is missing since the identification began, of the track that misses most.
 *
 * A muted microphone sent nothing that the other side could hear: the record lacks nothing of what
 * was said. A camera that is off does count: another person could sit down before it. Time in which
 * a side was away is the business of the interruption rule, and does not count twice. What is missing
 * of a visitor is listed and counts for nothing here: who is not recorded is not heard, and a
 * colleague's bad line must not cost the customer their identification.
 */
export function measureMissing(
  session: Pick<Session, 'beganAt' | 'breaks'>,
  missing: readonly MissingTime[],
  at: Instant,
): Missing {
  const { beganAt } = session;
  if (!beganAt) return { longestMs: 0, share: 0 };
  const whole: Span = [Date.parse(beganAt), Date.parse(at)];
  const tracks = Map.groupBy(
    missing.filter(counts),
    ({ participant, track }) => `${participant} ${track}`,
  );
  const lengths = [...tracks.values()].map((times) =>
    lengthsOf(times, awayOf(session.breaks, times[0]!.participant, at), whole),
  );
  const longestMs = Math.max(0, ...lengths.flat());
  const most = Math.max(0, ...lengths.map((of) => of.reduce((sum, one) => sum + one, 0)));
  return { longestMs, share: most / Math.max(SHORTEST_JUDGED_MS, whole[1] - whole[0]) };
}

/** Whether the recording bears an approval out. */
export const isWhole = (
  { recording }: Pick<Procedure, 'recording'>,
  { longestMs, share }: Missing,
): boolean => longestMs <= recording.longestGapMs && share <= recording.mostMissingShare;

/** @throws DomainError RECORDING_INCOMPLETE unless it is being written, and little enough is missing */
export function assertRecorded(
  procedure: Procedure,
  session: Session,
  recording: RecordingSoFar | undefined,
  at: Instant,
): void {
  const missing = measureMissing(session, recording?.missing ?? [], at);
  if (recording?.isBeingWritten && isWhole(procedure, missing)) return;
  const isBeingWritten = recording?.isBeingWritten ?? false;
  throw new DomainError('RECORDING_INCOMPLETE', { isBeingWritten, ...missing });
}

const counts = ({ participant, cause, track }: MissingTime): boolean =>
  participant !== 'VISITOR' && (cause !== 'MUTED' || track === 'VIDEO');

const awayOf = (
  breaks: readonly ContinuityBreak[],
  participant: Speaker,
  at: Instant,
): readonly Span[] =>
  breaks
    .filter((one) => one.participant === participant)
    .map(({ leftAt, returnedAt }) => [Date.parse(leftAt), Date.parse(returnedAt ?? at)]);

/** How long each missing time is, once those that overlap are one and `away` is taken out. */
function lengthsOf(
  times: readonly MissingTime[],
  away: readonly Span[],
  [beganMs, endMs]: Span,
): readonly number[] {
  const spans = times.map(({ from, to }): Span => [
    Math.max(beganMs, Date.parse(from)),
    Math.min(endMs, Date.parse(to)),
  ]);
  return joined(spans)
    .flatMap((span) => without(span, away))
    .map(([fromMs, toMs]) => toMs - fromMs);
}

function joined(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(([from, to]) => to > from).sort(([a], [b]) => a - b);
  const one: Span[] = [];
  for (const [from, to] of sorted) {
    const last = one.at(-1);
    if (last && from <= last[1]) one[one.length - 1] = [last[0], Math.max(last[1], to)];
    else one.push([from, to]);
  }
  return one;
}

function without(span: Span, taken: readonly Span[]): readonly Span[] {
  return taken.reduce<readonly Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] => {
        if (to <= start || from >= end) return [[start, end]];
        const rest: Span[] = [
          [start, from],
          [to, end],
        ];
        return rest.filter(([a, b]) => b > a);
      }),
    [span],
  );
}
