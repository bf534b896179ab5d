import { describe, expect, test } from '@jest/globals';
import type { SnapshotId } from '../ids.ts';
import { countSnapshots } from '../procedure/progress.ts';
import { aCase, anEvidence, aSession, aSnapshot, AT } from '../testing/a-case.ts';
import { listPresses } from './presses.ts';
import type { SessionState, Snapshot } from './session.ts';
import { addComparison, addStill, findStill, noteStillMissing } from './stills.ts';

const press = aSnapshot('face');
const STILL = 'a-still' as SnapshotId;
const still = {
  id: STILL,
  takenAt: AT,
  widthPx: 1920,
  heightPx: 1080,
  evidence: anEvidence('snapshots/a-still', 'image/jpeg'),
};
const comparison = { similarity: 0.9, belongs: true, method: 'ssim-1', at: AT };
const refusal = (code: string) => expect.objectContaining({ code });

const having = (snapshots: readonly Snapshot[], state: SessionState = 'LIVE') => {
  const session = aSession({ state, snapshots });
  return { kase: aCase({ sessions: [session] }), sessionId: session.id };
};
const withStill = (state?: SessionState) =>
  having([press, { ...still, source: 'CAMERA', of: press.id, stepId: press.stepId! }], state);

describe('a still', () => {
  test('is kept beside the snapshot of the same press, with its step', () => {
    const { kase, sessionId } = having([press]);
    const { case: kept, fact } = addStill(kase, sessionId, press.id, still);
    const session = kept.sessions[0]!;
    expect(findStill(session, press.id)).toEqual({
      ...still,
      source: 'CAMERA',
      of: press.id,
      stepId: press.stepId,
    });
    expect(fact).toMatchObject({
      type: 'snapshot.taken',
      source: 'CAMERA',
      of: press.id,
      sha256: still.evidence.sha256,
    });
  });

  test('is no snapshot of its own: a step counts presses', () => {
    const { kase } = withStill();
    const session = kase.sessions[0]!;
    expect(countSnapshots(session, press.stepId!)).toBe(1);
    expect(listPresses(session)).toEqual([press]);
  });

  test('comes once, for a snapshot that is there, while the session lasts', () => {
    const full = withStill();
    expect(() => addStill(full.kase, full.sessionId, press.id, still)).toThrow(refusal('CONFLICT'));
    expect(() => addStill(full.kase, full.sessionId, STILL, still)).toThrow(
      refusal('EVIDENCE_NOT_FOUND'),
    );
    for (const state of ['CLOSING', 'ENDED'] as const) {
      const { kase, sessionId } = having([press], state);
      expect(() => addStill(kase, sessionId, press.id, still)).toThrow(
        refusal('TRANSITION_FORBIDDEN'),
      );
    }
  });

  test('that does not come is written down, unless it came', () => {
    const { kase, sessionId } = having([press], 'CLOSING');
    const { case: same, fact } = noteStillMissing(kase, sessionId, press.id, 'NO_ANSWER');
    expect(same).toBe(kase);
    expect(fact).toEqual({ type: 'still.missing', sessionId, of: press.id, cause: 'NO_ANSWER' });
    const full = withStill();
    expect(() => noteStillMissing(full.kase, full.sessionId, press.id, 'NO_ANSWER')).toThrow(
      refusal('CONFLICT'),
    );
  });
});

describe('a comparison', () => {
  test.each(['LIVE', 'CLOSING', 'ENDED'] as const)('is kept with the still in %s', (state) => {
    const { kase, sessionId } = withStill(state);
    const { case: compared, fact } = addComparison(kase, sessionId, STILL, comparison);
    expect(findStill(compared.sessions[0]!, press.id)?.comparison).toEqual(comparison);
    expect(fact).toEqual({
      type: 'snapshot.compared',
      sessionId,
      snapshotId: STILL,
      similarity: 0.9,
      belongs: true,
      method: 'ssim-1',
    });
  });

  test('stands: no second one replaces it', () => {
    const { kase, sessionId } = withStill();
    const { case: compared } = addComparison(kase, sessionId, STILL, comparison);
    expect(() => addComparison(compared, sessionId, STILL, comparison)).toThrow(
      refusal('CONFLICT'),
    );
  });

  test('is of a still, never of what was recorded itself', () => {
    const { kase, sessionId } = withStill();
    expect(() => addComparison(kase, sessionId, press.id, comparison)).toThrow(
      refusal('EVIDENCE_NOT_FOUND'),
    );
  });
});
