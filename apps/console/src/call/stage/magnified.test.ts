import { describe, expect, test } from '@jest/globals';
import { closer, farther, isMagnified, MOST, moveBy, toggle, WHOLE, zoomBy } from './magnified.ts';

test('the whole picture does not move', () => {
  expect(moveBy(WHOLE, { x: 0.3, y: -0.3 })).toEqual(WHOLE);
  expect(isMagnified(WHOLE)).toBe(false);
});

test.each([
  { x: 0.25, y: 0 },
  { x: -0.1, y: 0.4 },
])('what is at the point %p stays there', (at) => {
  const before = zoomBy(WHOLE, 2, { x: 0.05, y: 0.1 });
  const after = zoomBy(before, 1.5, at);
  const seen = ({ scale, x, y }: typeof after) => [(at.x - x) / scale, (at.y - y) / scale];
  expect(seen(after)[0]).toBeCloseTo(seen(before)[0]!);
  expect(seen(after)[1]).toBeCloseTo(seen(before)[1]!);
});

describe('however often it is pressed', () => {
  const often = Array.from({ length: 30 });

  test('it grows to the most and shrinks to the whole', () => {
    const near = often.reduce<typeof WHOLE>((view) => closer(view), WHOLE);
    expect(near.scale).toBe(MOST);
    expect(often.reduce<typeof WHOLE>((view) => farther(view), near)).toEqual(WHOLE);
  });

  test('its edge never comes into the box', () => {
    const near = toggle(WHOLE);
    const far = often.reduce<typeof WHOLE>((view) => moveBy(view, { x: 0.2, y: -0.2 }), near);
    expect(far.x).toBe((near.scale - 1) / 2);
    expect(far.y).toBe(-(near.scale - 1) / 2);
  });
});

test('a second press shows the whole again', () => {
  const near = toggle(WHOLE, { x: 0.4, y: 0.4 });
  expect(isMagnified(near)).toBe(true);
  expect(toggle(near)).toEqual(WHOLE);
});
