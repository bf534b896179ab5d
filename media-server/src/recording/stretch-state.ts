import type { Gap, Speaker } from '@visavis/domain/session/session';
import { gapOf } from './gap-list.ts';
import type { EndedFile, StretchNote, StretchProgress } from './stretch-note.ts';

type NotedTrack = StretchProgress['sides'][number]['video'];

/** What the notes say of one track, put together. */
export type TrackState = Pick<NotedTrack, 'written' | 'endMs' | 'open'> & {
  readonly gaps: readonly Gap[];
};

export type SideState = { readonly video: TrackState; readonly audio: TrackState };

/** What the notes of a stretch say, put together: the last word of a recorder that may be dead. */
export type StretchState = {
  readonly atMs: number;
  readonly sides: ReadonlyMap<Speaker, SideState>;
  /** There if the stretch was ended in order. */
  readonly ended?: readonly EndedFile[];
};

export const NOTHING_NOTED: StretchState = { atMs: 0, sides: new Map() };

/** The state after one more note. */
export function afterNote(state: StretchState, note: StretchNote): StretchState {
  if ('ended' in note) return { ...state, ended: note.ended };
  const { atMs, sides } = note.progress;
  const known = sides.map(({ participant, video, audio }) => {
    const before = state.sides.get(participant);
    const side = {
      video: afterProgress(before?.video, video),
      audio: afterProgress(before?.audio, audio),
    };
    return [participant, side] as const;
  });
  return { ...state, atMs, sides: new Map(known) };
}

function afterProgress(before: TrackState | undefined, noted: NotedTrack): TrackState {
  const { written, endMs, open, gapsFrom } = noted;
  const gaps = [...(before?.gaps ?? []).slice(0, gapsFrom), ...noted.gaps];
  return { written, endMs, open, gaps };
}

/** Everything that is missing of a track whose recorder still runs, as of its last note. */
export const gapsSoFar = ({ gaps, open }: TrackState): readonly Gap[] =>
  open ? [...gaps, open] : gaps;

export type BrokenOff = {
  readonly track: Gap['track'];
  /** When the last note was written. */
  readonly notedAtMs: number;
  /** Where the track ends on the disk, which may know more than the last note. */
  readonly endMs: number | null;
  /** Until when the track goes without a recording. */
  readonly untilMs: number;
};

/**
 * Everything that is missing of a track that broke off. What was known to be missing keeps its
 * cause; from there on nobody knows more than that the recording was not there.
 */
export function gapsOfBroken(
  state: TrackState | undefined,
  { track, notedAtMs, endMs, untilMs }: BrokenOff,
): readonly Gap[] {
  if (endMs === null) return [];
  const before = (state?.gaps ?? []).filter(({ toMs }) => toMs <= endMs);
  // The other edge of a gap may not have reached the disk: it has none then.
  const last = state?.gaps.find(({ fromMs, toMs }) => fromMs <= endMs && toMs > endMs);
  const open = last ?? (state?.open && state.open.toMs > endMs ? state.open : undefined);
  const knownUntilMs = open ? Math.max(endMs, Math.min(open.toMs, notedAtMs)) : endMs;
  const known = open && gapOf(track, endMs, knownUntilMs, open.cause);
  const unknown = gapOf(track, knownUntilMs, untilMs, 'RESTARTED');
  return [...before, ...[known, unknown].filter((gap) => gap !== undefined)];
}

/** The same of a stretch that was ended in order: what it says itself, and the time after it. */
export function gapsOfEnded(
  { gaps, durationMs, videoFrames, audioPackets }: EndedFile,
  side: SideState | undefined,
  untilMs: number,
): readonly Gap[] {
  const after = TRACKS.map((track) => {
    const written = track === 'VIDEO' ? videoFrames : audioPackets;
    const wasExpected = written > 0 || stateOf(side, track)?.endMs !== null;
    return wasExpected ? gapOf(track, durationMs, untilMs, 'RESTARTED') : undefined;
  });
  return [...gaps, ...after.filter((gap) => gap !== undefined)];
}

export const TRACKS = ['VIDEO', 'AUDIO'] as const;

export const stateOf = (
  side: SideState | undefined,
  track: Gap['track'],
): TrackState | undefined => (track === 'VIDEO' ? side?.video : side?.audio);
