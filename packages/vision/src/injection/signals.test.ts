import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Thumbnail } from '../quality/thumbnail.ts';
import { describeHints, describeStream } from './describe-stream.ts';
import { flashResponse, type Flash, type Light } from './flash-response.ts';
import { frameNoise } from './frame-noise.ts';
import { frameTiming } from './frame-timing.ts';
import { repeatedFrames } from './repeated-frames.ts';
import { steadyIdentity } from './steady-identity.ts';
import { stillAgainstStream } from './still-against-stream.ts';

const picture = (colour: (x: number, y: number) => number, widthPx = 128, heightPx = 72) => {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++)
    data.fill(colour(at % widthPx, Math.floor(at / widthPx)), at * 3, at * 3 + 3);
  return { data, widthPx, heightPx };
};
const blob = (centreX: number, centreY: number) => (x: number, y: number) =>
  Math.round(40 + 180 * Math.exp(-((x - centreX) ** 2 + (y - centreY) ** 2) / 300));

test('a still belongs to a frame in which the person moved a little, and not to another scene', () => {
  const frame = picture(blob(60, 36));
  expect(stillAgainstStream(picture(blob(66, 33)), frame).verdict).toBe('CLEAR');
  const other = stillAgainstStream(
    picture((x) => (x % 40 < 20 ? 220 : 20)),
    frame,
  );
  expect(other.finding).toMatchObject({ code: 'STILL_DIFFERS', level: 'STOP' });
});

const COLOURS: readonly Light[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [0, 255, 255],
  [255, 0, 255],
];
const flashes: readonly Flash[] = COLOURS.map((colour, index) => ({
  fromMs: index * 500,
  toMs: index * 500 + 500,
  colour,
}));

/** A face that takes on a share of the screen's colour, late, or of quite another. */
const lights = (share: number, delayMs: number, shown: readonly Light[] = COLOURS) =>
  Array.from({ length: 90 }, (_, index) => {
    const atMs = index * 40;
    const [red, green, blue] = shown[Math.floor((atMs - delayMs) / 500)] ?? [0, 0, 0];
    const unrest = (index * 7919) % 3;
    return {
      atMs,
      colour: [160 + red * share, 120 + green * share + unrest, 100 + blue * share] as const,
    };
  });

test('light on the face that follows the screen is clear, however late', () => {
  const { verdict, values } = flashResponse(flashes, lights(0.08, 250));
  expect(verdict).toBe('CLEAR');
  expect(values['delayMs']).toBeGreaterThanOrEqual(150);
});

test('light that follows other colours is odd, and in a bright room nothing can be told', () => {
  const others = [3, 5, 0, 4, 2, 1].map((index) => COLOURS[index]!).toReversed();
  const inverse = COLOURS.map(([r, g, b]): Light => [255 - r, 255 - g, 255 - b]);
  expect(flashResponse(flashes, lights(0.08, 0, inverse)).verdict).not.toBe('CLEAR');
  expect(flashResponse(flashes, lights(0.08, 0, others)).verdict).not.toBe('CLEAR');
  expect(flashResponse(flashes, lights(0, 0)).verdict).toBe('CANT_TELL');
  expect(flashResponse(flashes.slice(0, 2), lights(0.08, 0)).verdict).toBe('CANT_TELL');
});

test('a clock without any unrest is odd, and lost frames do not hide it', () => {
  const even = Array.from({ length: 100 }, (_, index) => index * 40);
  expect(frameTiming(even).finding?.code).toBe('TIMING_TOO_EVEN');
  expect(frameTiming(even.filter((_, index) => index % 9)).finding?.code).toBe('TIMING_TOO_EVEN');
  const camera = even.map((at, index) => at + ((index * 7919) % 11) / 10);
  expect(frameTiming(camera).verdict).toBe('CLEAR');
  expect(frameTiming(even.slice(0, 20)).verdict).toBe('CANT_TELL');
});

/** A scene with a moving blob and the noise of a sensor. */
const scene = (step: number, noise: number): Thumbnail => {
  const widthPx = 32;
  const data = Uint8Array.from({ length: widthPx * 18 }, (_, at) => {
    const value = blob(30 + step * 6, 36)((at % widthPx) * 4, Math.floor(at / widthPx) * 4);
    return value + ((at * 31 + step * 7919 + noise) % (noise ? 5 : 1));
  });
  return { data, widthPx, heightPx: 18 };
};

test('a still that is fed in has no noise', () => {
  expect(frameNoise(Array.from({ length: 30 }, () => scene(0, 0))).finding?.code).toBe(
    'NOISE_MISSING',
  );
  const live = Array.from({ length: 30 }, (_, index) => scene(index / 10, index + 1));
  expect(frameNoise(live).verdict).toBe('CLEAR');
  expect(frameNoise(live.slice(0, 5)).verdict).toBe('CANT_TELL');
});

test('a loop is found by its length, and sitting still is none', () => {
  const frames = (count: number, step: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => ({
      atMs: index * 200,
      thumbnail: scene(step(index), 0),
    }));
  const loop = repeatedFrames(frames(60, (index) => index % 20));
  expect(loop.finding).toMatchObject({ code: 'FRAMES_REPEATED', level: 'STOP' });
  expect(loop.values['gapMs']! % 4000).toBe(0);
  expect(repeatedFrames(frames(60, () => 3)).verdict).toBe('CLEAR');
  expect(repeatedFrames(frames(40, (index) => index / 3)).verdict).toBe('CLEAR');
});

const anEmbedding = (...numbers: readonly number[]) => ({
  faceres: new Float32Array(numbers),
  dlib: new Float32Array(numbers),
});

test('a face that becomes another behind a finger is odd', () => {
  const person = anEmbedding(1, 0);
  const stranger = anEmbedding(0, 1);
  const free = { embedding: person, isOccluded: false };
  const steady = [free, { embedding: anEmbedding(0.8, 0.5), isOccluded: true }, free, free];
  expect(steadyIdentity(person, steady).verdict).toBe('CLEAR');
  const lost = { embedding: stranger, isOccluded: true };
  expect(steadyIdentity(person, [free, lost, lost, free]).finding).toMatchObject({
    code: 'IDENTITY_UNSTEADY',
    level: 'LOOK',
  });
  const swapped = { embedding: stranger, isOccluded: false };
  expect(steadyIdentity(person, [free, free, swapped, swapped]).finding?.level).toBe('STOP');
  expect(steadyIdentity(person, [free]).verdict).toBe('CANT_TELL');
});

test('the light is the worst of all signals, grey where none could tell', () => {
  const clear = frameTiming(Array.from({ length: 90 }, (_, index) => index * 40 + (index % 3)));
  const odd = frameTiming(Array.from({ length: 90 }, (_, index) => index * 40));
  const dark = frameTiming([]);
  expect(describeStream([clear, dark])).toMatchObject({ light: 'GREEN' });
  expect(describeStream([clear, odd])).toMatchObject({
    light: 'AMBER',
    findings: [{ code: 'TIMING_TOO_EVEN' }],
  });
  expect(describeStream([dark]).light).toBe('GREY');
  expect(describeHints({ real: 0.1, live: 0.9 })).toHaveLength(1);
  expect(describeHints(null)).toEqual([]);
});

test('an even clock is never odd once it wanders by half a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15, max: 60 }), (fps) => {
      const at = Array.from({ length: 200 }, (_, i) => (i * 1000) / fps + ((i % 2) * 12) / fps);
      expect(frameTiming(at).verdict).toBe('CLEAR');
    }),
  );
});
