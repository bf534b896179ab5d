import { describe, expect, test } from '@jest/globals';
import type { AnalysisView } from '@visavis/contract/analyses';
import type { AnalysisId, Instant, SnapshotId, StepId } from '@visavis/domain/ids';
import { closeUpOf, findFacePair, listFaces } from './face-close-up.ts';
import { listGallery } from './gallery.ts';

const area = { leftPx: 10, topPx: 20, widthPx: 100, heightPx: 120 };
let count = 0;

const aLook = (
  of: string,
  what: 'FACE' | 'PORTRAIT' | 'MRZ',
  more: Partial<AnalysisView> = {},
): AnalysisView => {
  count += 1;
  return {
    id: `analysis ${count}` as AnalysisId,
    ...{ kind: 'FACE', snapshots: [of as SnapshotId], stepId: 'step' as StepId, tookMs: 300 },
    at: new Date(Date.UTC(2026, 10, 22, 10, 0, count)).toISOString() as Instant,
    ...{ level: 'GOOD', findings: [], reading: null, models: [] },
    ...{ rule: { name: 'quality', version: 1 }, judgement: null, failure: null },
    crops: [{ what, of: of as SnapshotId, area }],
    ...more,
  };
};
const turned = { findings: [{ code: 'FACE_TURNED', level: 'GOOD', values: {} }] } as const;
const dark = { findings: [{ code: 'FACE_DARK', level: 'LOOK', values: {} }] } as const;
const aPress = (id: string, stillId?: string) => ({
  id: id as SnapshotId,
  stepId: 'step' as StepId,
  takenAt: '2026-11-22T10:00:00.000Z' as Instant,
  ...{ widthPx: 640, heightPx: 360, isStillAwaited: false },
  still: stillId
    ? { id: stillId as SnapshotId, widthPx: 1920, heightPx: 1080, belongs: true }
    : null,
});
const pairOf = (analyses: readonly AnalysisView[]) => {
  const snapshots = ['front', 'left', 'gesture', 'card', 'card again'].map((id) =>
    aPress(id, `still of ${id}`),
  );
  const session = { analyses: [...analyses], snapshots, crops: [] };
  return findFacePair(session, listGallery(session));
};
const closeUp = (id: string) => closeUpOf(id as SnapshotId);

test('faces and portraits are listed, the newest first, and nothing else that was cut out', () => {
  const analyses = [aLook('one', 'FACE'), aLook('card', 'MRZ'), aLook('two', 'PORTRAIT')];
  expect(listFaces({ analyses }).map(({ of }) => of)).toEqual(['two', 'one']);
});

describe('what is held against each other', () => {
  test('is the newest portrait and the newest good face from the front', () => {
    const analyses = [
      aLook('front', 'FACE'),
      aLook('left', 'FACE', { findings: [...turned.findings] }),
      aLook('gesture', 'FACE', { findings: [...dark.findings] }),
      aLook('card', 'PORTRAIT'),
      aLook('card again', 'PORTRAIT'),
    ];
    expect(pairOf(analyses)).toEqual({
      portrait: closeUp('card again'),
      face: closeUp('front'),
    });
  });

  test('may be found on the camera’s own still', () => {
    const analyses = [aLook('card', 'PORTRAIT'), aLook('still of card', 'PORTRAIT')];
    expect(pairOf(analyses).portrait).toEqual(closeUp('card'));
  });

  test('is any face where none is good, and nothing where there is none', () => {
    const analyses = [aLook('left', 'FACE', { findings: [...turned.findings] })];
    expect(pairOf(analyses)).toEqual({ portrait: undefined, face: closeUp('left') });
  });
});
