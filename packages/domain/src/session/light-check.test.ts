import { expect, test } from '@jest/globals';
import { plusMs } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { beginLightCheck, endLightCheck } from './check-light.ts';
import { drawLights, LIGHT_COLOURS } from './draw-lights.ts';
import { LIGHT_BLEND_MS, LIGHT_MS, LIGHTS } from './light-check.ts';

const draw = { seed: 'a'.repeat(64), commitment: 'b'.repeat(64) };
const session = aSession({ state: 'LIVE', draw });
const kase = aCase({ sessions: [session] });
const code = (expected: string) => expect.objectContaining({ code: expected });
const seeds = Array.from({ length: 200 }, (_, index) => index.toString(16).padStart(64, '0'));

/** Relative luminance and the share of red, as WCAG 2.2 has them. */
function seen(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return {
    luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue,
    redShare: red / (red + green + blue),
  };
}

test('no colour is a flash beside another one, none is a saturated red, and two come in a second', () => {
  const luminances = LIGHT_COLOURS.map((colour) => seen(colour).luminance);
  expect(Math.max(...luminances) - Math.min(...luminances)).toBeLessThan(0.1);
  for (const colour of LIGHT_COLOURS) expect(seen(colour).redShare).toBeLessThan(0.8);
  expect(1000 / LIGHT_MS).toBeLessThanOrEqual(3);
  expect(LIGHT_BLEND_MS).toBeLessThan(LIGHT_MS);
  expect(LIGHTS * LIGHT_MS).toBe(4_000);
});

test('the same seed and number give the same colours; none comes twice in a row', () => {
  for (const seed of seeds) {
    const colours = drawLights(seed, 1);
    expect(colours).toEqual(drawLights(seed, 1));
    expect(colours).toHaveLength(LIGHTS);
    for (const [at, colour] of colours.entries()) expect(colour).not.toBe(colours[at + 1]);
  }
});

test('another seed and another check of the same session give other colours', () => {
  const first = new Set(seeds.map((seed) => drawLights(seed, 1).join()));
  expect(first.size).toBe(seeds.length);
  for (const seed of seeds) expect(drawLights(seed, 1)).not.toEqual(drawLights(seed, 2));
});

test('each colour comes as often as another', () => {
  const counts = new Map<string, number>();
  for (const seed of seeds)
    for (const colour of drawLights(seed, 1)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const even = (seeds.length * LIGHTS) / LIGHT_COLOURS.length;
  for (const colour of LIGHT_COLOURS)
    expect(Math.abs((counts.get(colour) ?? 0) - even)).toBeLessThan(even * 0.25);
});

test('a check is written down with what the lot gave, and then with what became of it', () => {
  const began = beginLightCheck(kase, session.id, AT);
  expect(began.fact).toEqual({
    ...{ type: 'light-check.began', sessionId: session.id, check: 1 },
    colours: drawLights(draw.seed, 1),
  });
  const stopped = { end: 'STOPPED', lights: [{ fromMs: 0, toMs: 350 }] } as const;
  const ended = endLightCheck(began.case, session.id, 1, stopped);
  expect(ended.fact).toMatchObject({ type: 'light-check.ended', check: 1, ...stopped });
  expect(ended.case.sessions[0]?.lightChecks).toMatchObject([{ number: 1, ...stopped }]);
  expect(() => endLightCheck(ended.case, session.id, 1, stopped)).toThrow(code('CONFLICT'));
  const again = beginLightCheck(ended.case, session.id, AT);
  expect(again.fact).toMatchObject({ check: 2, colours: drawLights(draw.seed, 2) });
});

test('no second one begins while one goes on, nor while the customer waits', () => {
  const began = beginLightCheck(kase, session.id, AT).case;
  expect(() => beginLightCheck(began, session.id, plusMs(AT, 10_000))).toThrow(code('CONFLICT'));
  expect(beginLightCheck(began, session.id, plusMs(AT, 60_000)).fact).toMatchObject({ check: 2 });
  const held = aCase({ sessions: [aSession({ state: 'LIVE', draw, holds: [{ startedAt: AT }] })] });
  expect(() => beginLightCheck(held, session.id, AT)).toThrow(code('CONFLICT'));
  const over = aCase({ sessions: [aSession({ state: 'ENDED', draw })] });
  expect(() => beginLightCheck(over, session.id, AT)).toThrow(code('TRANSITION_FORBIDDEN'));
});
