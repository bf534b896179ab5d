import { expect, test } from '@jest/globals';
import type { SnapshotId, StepId } from '../ids.ts';
import { countSnapshots } from '../procedure/progress.ts';
import { aCase, anEvidence, aSession, aSnapshot, AT } from '../testing/a-case.ts';
import { addCrop, listCrops } from './crop.ts';
import { listPresses } from './presses.ts';
import type { Area } from './session.ts';
import { addStill, findStill } from './stills.ts';

const press = aSnapshot('document', { widthPx: 640, heightPx: 360 });
const live = aSession({ state: 'LIVE', snapshots: [press] });
const kase = aCase({ sessions: [live] });
const area: Area = { leftPx: 100, topPx: 50, widthPx: 200, heightPx: 100 };
const CROP = 'a-crop' as SnapshotId;
const crop = { id: CROP, of: press.id, area, takenAt: AT, evidence: anEvidence('c', 'image/png') };
const refusal = (code: string) => expect.objectContaining({ code });

test('a part is kept with where it is from, and the original stays', () => {
  const { case: kept, fact } = addCrop(kase, live.id, crop);
  const session = kept.sessions[0]!;
  expect(session.snapshots[0]).toEqual(press);
  expect(listCrops(session)).toEqual([
    {
      ...crop,
      source: 'CROP',
      stepId: 'document' as StepId,
      widthPx: 200,
      heightPx: 100,
    },
  ]);
  expect(fact).toMatchObject({ type: 'snapshot.taken', source: 'CROP', of: press.id, area });
});

test('a part counts as no snapshot and as no still of the camera', () => {
  const { case: kept } = addCrop(kase, live.id, crop);
  const session = kept.sessions[0]!;
  expect(listPresses(session)).toEqual([press]);
  expect(countSnapshots(session, 'document' as StepId)).toBe(1);
  expect(findStill(session, press.id)).toBeUndefined();
  const still = {
    id: 'a-still' as SnapshotId,
    takenAt: AT,
    widthPx: 1920,
    heightPx: 1080,
    evidence: anEvidence('s'),
  };
  const both = addStill(kept, live.id, press.id, still).case.sessions[0]!;
  expect(findStill(both, press.id)?.id).toBe(still.id);
});

test.each<[string, Partial<Area>]>([
  ['beyond the right edge', { leftPx: 441 }],
  ['beyond the lower edge', { topPx: 261 }],
  ['left of the picture', { leftPx: -1 }],
  ['of broken pixels', { topPx: 0.5 }],
  ['too small to be of use', { widthPx: 15 }],
])('a part that is %s is refused', (_, wrong) => {
  const beyond = { ...crop, area: { ...area, ...wrong } };
  expect(() => addCrop(kase, live.id, beyond)).toThrow(refusal('INPUT_REFUSED'));
});

test('a part of a part, or of a picture that is not there, is refused', () => {
  const { case: kept } = addCrop(kase, live.id, crop);
  const inner = { ...crop, id: 'b' as SnapshotId, of: CROP };
  expect(() => addCrop(kept, live.id, inner)).toThrow(refusal('EVIDENCE_NOT_FOUND'));
  const nowhere = { ...crop, of: 'nowhere' as SnapshotId };
  expect(() => addCrop(kase, live.id, nowhere)).toThrow(refusal('EVIDENCE_NOT_FOUND'));
});

test('nothing is cut after the end', () => {
  const ended = aCase({ sessions: [{ ...live, state: 'CLOSING' }] });
  expect(() => addCrop(ended, live.id, crop)).toThrow(refusal('TRANSITION_FORBIDDEN'));
});
