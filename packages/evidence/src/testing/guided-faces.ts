import type { Actor } from '@visavis/domain/access/access';
import { fillFaceSheet, type FaceSheetAnswers } from '@visavis/domain/analysis/face-sheet';
import type { SnapshotId, StaffId } from '@visavis/domain/ids';
import { beginLightCheck, endLightCheck } from '@visavis/domain/session/check-light';
import { SESSION, type Chronicle } from './chronicle.ts';

const SAME = 'SAME';
const RECORDER: Actor = { kind: 'SYSTEM', part: 'RECORDER' };

/** The agent compares the portrait with the live face, and a light check that the customer stops. */
export function lookAtFace(tale: Chronicle, by: StaffId, portrait: SnapshotId): void {
  const agent: Actor = { kind: 'STAFF', id: by, role: 'AGENT' };
  const regions: FaceSheetAnswers['regions'] = {
    ...{ FACE_SHAPE: SAME, FOREHEAD: 'CANT_TELL', EYEBROWS: SAME, EYES: SAME, NOSE: SAME },
    ...{ CHEEKS: 'DIFFERS', MOUTH: SAME, CHIN: SAME, EARS: SAME, MARKS: SAME },
  };
  tale.do(agent, (kase, at) =>
    fillFaceSheet(kase, SESSION, { portrait, regions, overall: 'SAME', by }, at),
  );
  tale.do(agent, (kase, at) => beginLightCheck(kase, SESSION, at));
  const number = tale.session().lightChecks.length;
  const stopped = { end: 'STOPPED', lights: [{ fromMs: 150, toMs: 500 }] } as const;
  tale.do(RECORDER, (kase) => endLightCheck(kase, SESSION, number, stopped));
}
