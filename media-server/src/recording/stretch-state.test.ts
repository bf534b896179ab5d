import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterNote, gapsOfBroken, gapsSoFar, NOTHING_NOTED, stateOf } from './stretch-state.ts';
import type { StretchNote } from './stretch-note.ts';
import { TrackTimeline } from './track-timeline.ts';

const FRAME_MS = 40;
const TICK_MS = 1000;

type Moment = { readonly is: 'SENT' | 'LOST' | 'MUTED'; readonly frames: number };

const moments = fc.array(
  fc.record({
    is: fc.constantFrom('SENT' as const, 'SENT' as const, 'LOST' as const, 'MUTED' as const),
    frames: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Plays a track into a time line as a recorder would, and notes the disk each second. */
function play(story: readonly Moment[]) {
  const video = new TrackTimeline('VIDEO');
  const audio = new TrackTimeline('AUDIO');
  const notes: StretchNote[] = [];
  const written: number[] = [];
  let nowMs = 0;
  let nextTickMs = TICK_MS;
  video.resume(0);
  const tick = () => {
    if (nowMs < nextTickMs) return;
    nextTickMs += TICK_MS;
    video.keep(video.mark());
    notes.push({
      progress: {
        atMs: nowMs,
        sides: [
          { participant: 'CUSTOMER', video: video.progress(nowMs), audio: audio.progress(nowMs) },
        ],
      },
    });
  };
  for (const { is, frames } of story) {
    if (is === 'MUTED') video.pause('MUTED');
    else video.resume(nowMs);
    for (let frame = 0; frame < frames; frame += 1) {
      if (is === 'LOST') video.lose();
      if (is === 'SENT') {
        const atMs = video.place(nowMs);
        video.wrote(atMs, FRAME_MS, nowMs);
        written.push(atMs);
      }
      nowMs += FRAME_MS;
      tick();
    }
  }
  return { notes, written, endMs: nowMs };
}

const off = fc.integer({ min: -3000, max: 1000 });

const covers = (gaps: readonly { fromMs: number; toMs: number }[], atMs: number) =>
  gaps.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);

test('killed at any moment: what is neither on the disk nor muted shortly is on the gap list', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 20 }),
      off,
      fc.nat(5000),
      (story, cut, offMs, awayMs) => {
        const { notes, written, endMs } = play([...story, { is: 'SENT', frames: 26 }]);
        // The kill came after some note. A little more than that says is on the disk, or, where the
        // power failed, less.
        const left = notes.slice(0, cut);
        const state = left.reduce(afterNote, NOTHING_NOTED);
        const track = stateOf(state.sides.get('CUSTOMER'), 'VIDEO');
        const notedMs = track?.endMs ?? 0;
        const found = written.filter((atMs) => atMs < notedMs + offMs);
        const diskEndMs = Math.min(notedMs, (found.at(-1) ?? -FRAME_MS) + FRAME_MS);
        const untilMs = endMs + awayMs;
        const gaps = gapsOfBroken(track, {
          ...{ track: 'VIDEO', notedAtMs: state.atMs, endMs: diskEndMs, untilMs },
        });
        const isOnDisk = (at: number) => found.some((one) => one <= at && at < one + FRAME_MS);
        const isShortPause = (at: number) => found.some((one) => one > at && one - at <= 240);
        const times = Array.from({ length: untilMs / FRAME_MS }, (_, frame) => frame * FRAME_MS);
        expect(
          times.filter((at) => !isOnDisk(at) && !isShortPause(at) && !covers(gaps, at)),
        ).toEqual([]);
        // What is on the disk is not said to be missing, but for rounding at its edges.
        const kept = found.filter((at) => at < diskEndMs);
        expect(kept.filter((at) => covers(gaps, at + FRAME_MS / 2))).toEqual([]);
        expect(gaps.filter(({ toMs }) => toMs > untilMs)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('a camera that was off when the recorder died was off until the last note', () => {
  const { notes } = play([
    { is: 'SENT', frames: 50 },
    { is: 'MUTED', frames: 50 },
  ]);
  const state = notes.reduce(afterNote, NOTHING_NOTED);
  const track = stateOf(state.sides.get('CUSTOMER'), 'VIDEO')!;
  const broken = { track: 'VIDEO', notedAtMs: 4000, endMs: 2000, untilMs: 9000 } as const;
  expect(gapsOfBroken(track, broken)).toEqual([
    { track: 'VIDEO', fromMs: 2000, toMs: 4000, cause: 'MUTED' },
    { track: 'VIDEO', fromMs: 4000, toMs: 9000, cause: 'RESTARTED' },
  ]);
  expect(gapsSoFar(track)).toEqual([{ track: 'VIDEO', fromMs: 2000, toMs: 4000, cause: 'MUTED' }]);
});

test('of a track that was never expected nothing is missing', () => {
  expect(
    gapsOfBroken(undefined, { track: 'AUDIO', notedAtMs: 0, endMs: null, untilMs: 9000 }),
  ).toEqual([]);
});
