import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Pace } from './keep-pace.ts';
import { RtpClock } from './rtp-clock.ts';

const SOUND = { rate: 48_000, everyMs: 20 };
const PICTURE = { rate: 90_000, everyMs: 100 };
const CHECKED_EVERY_MS = 900;
const LASTS_MS = 60_000;

const steps = (errors: readonly number[]) =>
  errors.slice(1).map((error, at) => error - errors[at]!);

type Sender = {
  /** The share of samples that the sound device drops. */
  readonly dropped: number;
  readonly delayMs: (atMs: number) => number;
};

/** Sends sound and picture for a minute; gives how far the sound was placed from its capture, at each packet. */
function errorsOf({ dropped, delayMs }: Sender): readonly number[] {
  const [sound, picture] = [new RtpClock(SOUND.rate), new RtpClock(PICTURE.rate)];
  const pace = new Pace(sound, picture);
  const errors: number[] = [];
  let samples = 0;
  let arrivedAtMs = 0;
  for (let ms = 0; ms < LASTS_MS; ms += SOUND.everyMs) {
    // Nothing overtakes what was sent before.
    arrivedAtMs = Math.max(arrivedAtMs, ms + delayMs(ms));
    if (ms % PICTURE.everyMs === 0)
      picture.timeOf(Math.round((ms * PICTURE.rate) / 1000), arrivedAtMs);
    samples += (SOUND.everyMs * SOUND.rate * (1 - dropped)) / 1000;
    errors.push(sound.timeOf(Math.round(samples), arrivedAtMs) - ms);
    if (ms % CHECKED_EVERY_MS === 0) pace.look(arrivedAtMs);
  }
  return errors;
}

test.each([0.05, 0.15, 0.3])('sound of which %d is dropped stays beside the picture', (dropped) => {
  const errors = errorsOf({ dropped, delayMs: () => 40 });
  // Without the looks it would be as far behind as all that was dropped, up to six seconds.
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(2000);
  // No hole is as long as what counts as a gap.
  expect(Math.max(...steps(errors))).toBeLessThan(1000);
});

test('what the network delays, for however long, moves nothing', () => {
  const stalls = fc.array(
    fc.record({ fromMs: fc.nat(LASTS_MS), lastsMs: fc.nat(20_000), delayMs: fc.nat(2500) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(stalls, (all) => {
      const delayMs = (ms: number) =>
        40 +
        Math.max(
          0,
          ...all
            .filter(({ fromMs, lastsMs }) => ms >= fromMs && ms < fromMs + lastsMs)
            .map((one) => one.delayMs),
        );
      // The first packet may be a late one: from then on times only come nearer.
      const errors = errorsOf({ dropped: 0, delayMs });
      expect(Math.max(...steps(errors))).toBeLessThan(20);
    }),
  );
});

test('sound that is held up by itself and then comes all at once is left where it was', () => {
  const [sound, picture] = [new RtpClock(SOUND.rate), new RtpClock(PICTURE.rate)];
  const pace = new Pace(sound, picture);
  const errors: number[] = [];
  for (let ms = 0; ms < 20_000; ms += 20) {
    if (ms % 100 === 0) picture.timeOf(ms * 90, ms + 40);
    const arrivedAtMs = ms >= 8000 && ms < 10_500 ? 10_500 : ms;
    errors.push(sound.timeOf(ms * 48, arrivedAtMs + 40) - ms);
    if (ms % CHECKED_EVERY_MS === 0) pace.look(ms + 40);
  }
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(60);
});

test('sound that pauses is not told late by what came before the pause', () => {
  const [sound, picture] = [new RtpClock(SOUND.rate), new RtpClock(PICTURE.rate)];
  for (let ms = 0; ms < 3000; ms += 20) sound.timeOf(ms * 48, ms + 500);
  for (let ms = 0; ms < 9000; ms += 100) picture.timeOf(ms * 90, ms + (ms < 3000 ? 500 : 40));
  const pace = new Pace(sound, picture);
  for (let ms = 3000; ms <= 9000; ms += CHECKED_EVERY_MS) pace.look(ms);
  expect(sound.at(3000 * 48)).toBeCloseTo(3500, 0);
});
