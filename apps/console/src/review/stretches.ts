import type { Instant, RecordingId, StaffId } from '@visavis/domain/ids';
import { msBetween } from '@visavis/domain/ids';
import type { Gap, Participant, Recording } from '@visavis/domain/session/session';

/** What the player needs of one participant's recording in one stretch. */
export type Side = {
  readonly recordingId: RecordingId;
  /** How much later than the stretch this recording starts. */
  readonly offsetMs: number;
  readonly durationMs: number;
  readonly gaps: readonly Gap[];
  readonly thumbnails: {
    readonly columns: number;
    readonly count: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly everyMs: number;
  } | null;
};

/** What was recorded without a break. Stretches play one after the other; `fromMs` is the player's time. */
export type Stretch = {
  readonly number: number;
  readonly startedAt: Instant;
  readonly fromMs: number;
  readonly durationMs: number;
  readonly sides: Readonly<Partial<Record<Participant, Side>>>;
  /** Of visitors who spoke meanwhile, in the order of time. */
  readonly visits: readonly VisitSide[];
};

export type VisitSide = Side & { readonly staffId: StaffId | undefined };

/**
 * The stretches of a session in order, laid end to end on the player's time line. What was recorded of
 * a visitor plays within the stretch of both sides during which it began.
 */
export function layOut(recordings: readonly Recording[]): readonly Stretch[] {
  const visits = recordings.filter(isOfVisitor);
  const sides = recordings.filter((recording) => !isOfVisitor(recording));
  const numbers = [...new Set(sides.map(({ stretch }) => stretch))].sort((a, b) => a - b);
  const groups = numbers.map((number) => sides.filter(({ stretch }) => stretch === number));
  let fromMs = 0;
  return groups.map((group, index) => {
    const own = visits.filter((visit) => placeAmong(groups, visit) === index);
    const stretch = stretchOf(group, own, fromMs);
    fromMs += stretch.durationMs;
    return stretch;
  });
}

const isOfVisitor = ({ participant }: Recording): boolean => participant === 'VISITOR';

const startOf = (recordings: readonly Recording[]): Instant =>
  recordings.map(({ startedAt }) => startedAt).sort()[0] ?? '';

const placeAmong = (groups: readonly (readonly Recording[])[], visit: Recording): number =>
  Math.max(
    0,
    groups.findLastIndex((group) => startOf(group) <= visit.startedAt),
  );

function stretchOf(
  recordings: readonly Recording[],
  visits: readonly Recording[],
  fromMs: number,
): Stretch {
  const startedAt = startOf(recordings);
  const sides = recordings.map(
    (recording) => [recording.participant, sideOf(recording, startedAt)] as const,
  );
  const ends = sides.map(([, { offsetMs, durationMs }]) => offsetMs + durationMs);
  return {
    number: recordings[0]?.stretch ?? 0,
    startedAt,
    fromMs,
    durationMs: Math.max(0, ...ends),
    sides: Object.fromEntries(sides),
    visits: visits
      .map((visit) => ({ ...sideOf(visit, startedAt), staffId: visit.staffId }))
      .sort((a, b) => a.offsetMs - b.offsetMs),
  };
}

function sideOf(recording: Recording, stretchStartedAt: Instant): Side {
  const { id, startedAt, durationMs, gaps, thumbnails } = recording;
  return {
    recordingId: id,
    offsetMs: msBetween(stretchStartedAt, startedAt),
    durationMs,
    gaps,
    thumbnails: thumbnails
      ? {
          columns: thumbnails.columns,
          count: thumbnails.count,
          widthPx: thumbnails.widthPx,
          heightPx: thumbnails.heightPx,
          everyMs: thumbnails.everyMs,
        }
      : null,
  };
}

/** How long all stretches play. */
export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { durationMs }) => sum + durationMs, 0);

/** Where an instant lies on the player's time line; between two stretches, where the later one begins. */
export function placeOf(stretches: readonly Stretch[], at: Instant): number {
  for (const { startedAt, fromMs, durationMs } of stretches) {
    const into = msBetween(startedAt, at);
    if (into <= durationMs) return fromMs + Math.max(0, into);
  }
  return lengthOf(stretches);
}

/** The stretch that plays at a place of the time line, by its index. */
export function indexAt(stretches: readonly Stretch[], positionMs: number): number {
  const index = stretches.findLastIndex(({ fromMs }) => fromMs <= positionMs);
  return Math.max(0, index);
}

/** The visitor who speaks at a place within a stretch. */
export const visitAt = (stretch: Stretch | undefined, localMs: number): VisitSide | undefined =>
  stretch?.visits.find(
    ({ offsetMs, durationMs }) => offsetMs <= localMs && localMs < offsetMs + durationMs,
  );
