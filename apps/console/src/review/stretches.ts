import type { Instant, RecordingId } from '@visavis/domain/ids';
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
};

/** The stretches of a session in order, laid end to end on the player's time line. */
export function layOut(recordings: readonly Recording[]): readonly Stretch[] {
  const numbers = [...new Set(recordings.map(({ stretch }) => stretch))].sort((a, b) => a - b);
  let fromMs = 0;
  return numbers.map((number) => {
    const stretch = stretchOf(
      number,
      fromMs,
      recordings.filter((recording) => recording.stretch === number),
    );
    fromMs += stretch.durationMs;
    return stretch;
  });
}

function stretchOf(number: number, fromMs: number, recordings: readonly Recording[]): Stretch {
  const startedAt = recordings.map((recording) => recording.startedAt).sort()[0] ?? '';
  const sides = recordings.map(
    (recording) => [recording.participant, sideOf(recording, startedAt)] as const,
  );
  const ends = sides.map(([, { offsetMs, durationMs }]) => offsetMs + durationMs);
  return {
    number,
    startedAt,
    fromMs,
    durationMs: Math.max(0, ...ends),
    sides: Object.fromEntries(sides),
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
