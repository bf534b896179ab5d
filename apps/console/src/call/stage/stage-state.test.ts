import { describe, expect, test } from '@jest/globals';
import type { SnapshotId } from '@visavis/domain/ids';
import type { GalleryItem } from './gallery.ts';
import { toggle } from './magnified.ts';
import {
  blendBy,
  comparePair,
  compareWithLive,
  LIVE_STAGE,
  showPicture,
  stepBack,
  toggleBlend,
  turn,
  type Stage,
} from './stage-state.ts';

const A = 'a' as SnapshotId;
const B = 'b' as SnapshotId;
const C = 'c' as SnapshotId;
const items = [A, B, C].map((id): GalleryItem => ({
  id,
  crop: null,
  face: null,
  press: {
    id,
    stepId: null,
    takenAt: '2026-03-02T09:00:00.000Z',
    widthPx: 640,
    heightPx: 360,
    still: null,
    isStillAwaited: false,
  },
}));
const area = { leftPx: 0, topPx: 0, widthPx: 20, heightPx: 20 };

test('pictures are walked through and end at both ends', () => {
  expect(turn(showPicture(A), items, 1)).toEqual(showPicture(B));
  expect(turn(showPicture(A), items, -1)).toEqual(showPicture(A));
  expect(turn(showPicture(C), items, 1)).toEqual(showPicture(C));
  expect(turn(LIVE_STAGE, items, 1)).toBe(LIVE_STAGE);
});

test('each side of a comparison walks by itself, with the live picture at the end', () => {
  const pair = compareWithLive(A);
  expect(turn(pair, items, 1).scene).toMatchObject({ left: B, right: 'LIVE' });
  expect(turn(pair, items, -1, 'right').scene).toMatchObject({ left: A, right: C });
  expect(turn(pair, items, 1, 'right').scene).toMatchObject({ left: A, right: 'LIVE' });
});

test('where a face was found on a picture, the face comes after it', () => {
  const found = items.map((item) =>
    item.id === B ? { ...item, face: { of: B, area, what: 'FACE', isPlain: true } as const } : item,
  );
  const pair = comparePair(A, C);
  const next = turn(pair, found, 1);
  expect(next.scene).toMatchObject({ left: B });
  expect(turn(next, found, 1).scene).toMatchObject({ left: `FACE:${B}`, right: C });
  expect(turn(pair, found, -1, 'right').scene).toMatchObject({ left: A, right: `FACE:${B}` });
});

test('a step back leaves the frame, then the magnifier, then the picture', () => {
  const scene = { kind: 'PICTURE', id: A, source: 'CAMERA', crop: area } as const;
  const near: Stage = { scene, view: toggle(LIVE_STAGE.view) };
  const withoutFrame = stepBack(near);
  expect(withoutFrame).toEqual({ ...near, scene: { ...scene, crop: null } });
  expect(stepBack(withoutFrame)).toEqual(showPicture(A));
  expect(stepBack(showPicture(A))).toEqual(LIVE_STAGE);
});

describe('a blend', () => {
  const blended = toggleBlend(compareWithLive(A));

  test('begins half and half, and goes back to side by side', () => {
    expect(blended.scene).toMatchObject({ blend: 0.5 });
    expect(toggleBlend(blended)).toEqual(compareWithLive(A));
    expect(toggleBlend(LIVE_STAGE)).toBe(LIVE_STAGE);
  });

  test('shows from nothing to all of the right one', () => {
    const often = Array.from({ length: 9 });
    const all = often.reduce<Stage>((stage) => blendBy(stage, 1), blended);
    expect(all.scene).toMatchObject({ blend: 1 });
    const none = often.concat(often).reduce<Stage>((stage) => blendBy(stage, -1), all);
    expect(none.scene).toMatchObject({ blend: 0 });
    expect(blendBy(compareWithLive(A), 1)).toEqual(compareWithLive(A));
  });
});
