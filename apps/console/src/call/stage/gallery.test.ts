import { describe, expect, test } from '@jest/globals';
import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId, StepId } from '@visavis/domain/ids';
import { findToCompare, listGallery, pictureOf, walk } from './gallery.ts';

type Press = LedSession['snapshots'][number];
const size = { widthPx: 640, heightPx: 360 };
const aPress = (id: string, step: string | null, stillId?: string): Press => ({
  id: id as SnapshotId,
  stepId: step as StepId | null,
  takenAt: '2026-03-02T09:00:00.000Z',
  ...size,
  still: stillId
    ? { id: stillId as SnapshotId, widthPx: 1920, heightPx: 1080, belongs: true }
    : null,
  isStillAwaited: false,
});
const aCrop = (id: string, of: string): LedSession['crops'][number] => ({
  id: id as SnapshotId,
  of: of as SnapshotId,
  area: { leftPx: 0, topPx: 0, widthPx: 100, heightPx: 80 },
  stepId: null,
  takenAt: '2026-03-02T09:00:01.000Z',
  widthPx: 100,
  heightPx: 80,
});
const idsOf = (items: readonly { readonly id: SnapshotId }[]) => items.map(({ id }) => id);

const face = aPress('face', 'face');
const card = aPress('card', 'document', 'card-still');
const free = aPress('free', null);
const items = listGallery({
  snapshots: [face, card, free],
  crops: [aCrop('of-recorded', 'card'), aCrop('of-still', 'card-still')],
  analyses: [],
});

test('each press is followed by what was cut out of it or of its still', () => {
  expect(idsOf(items)).toEqual(['face', 'card', 'of-recorded', 'of-still', 'free']);
});

test('a press shows the camera’s still where it came, or what was recorded', () => {
  expect(pictureOf(items[1]!)).toMatchObject({ id: 'card-still', widthPx: 1920 });
  expect(pictureOf(items[1]!, 'STREAM')).toMatchObject({ id: 'card', widthPx: 640 });
  expect(pictureOf(items[0]!)).toMatchObject({ id: 'face' });
  expect(pictureOf(items[2]!, 'STREAM')).toMatchObject({ id: 'of-recorded', widthPx: 100 });
});

test('walking stops at both ends, and begins at the newest', () => {
  expect(walk(items, undefined, 1)?.id).toBe('free');
  expect(walk(items, 'free' as SnapshotId, 1)?.id).toBe('free');
  expect(walk(items, 'face' as SnapshotId, -1)?.id).toBe('face');
  expect(walk(items, 'face' as SnapshotId, 1)?.id).toBe('card');
  expect(walk([], undefined, 1)).toBeUndefined();
});

describe('held against the live face is', () => {
  const steps = [
    { id: 'face' as StepId, kind: 'FACE' },
    { id: 'document' as StepId, kind: 'DOCUMENT' },
  ] as LedSession['steps'];

  test.each([
    ['a part of the document', [face, card], [aCrop('part', 'card')], 'part'],
    ['else the document', [face, card, free], [], 'card'],
    ['else a face', [free, face, free], [], 'face'],
    ['else the newest', [free], [], 'free'],
  ] as const)('%s', (_, snapshots, crops, found) => {
    const gallery = listGallery({ snapshots: [...snapshots], crops: [...crops], analyses: [] });
    expect(findToCompare({ steps }, gallery)?.id).toBe(found);
  });
});
