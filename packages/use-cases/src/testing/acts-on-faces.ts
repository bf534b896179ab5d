import type { FaceSheetAnswers } from '@visavis/domain/analysis/face-sheet';
import type { SnapshotId } from '@visavis/domain/ids';
import { fillFaceSheet } from '../session/face-sheet.ts';
import type { Agent } from '../session/lead.ts';
import { beginLightCheck, endLightCheck } from '../session/light-check.ts';
import { as, CASE, SESSION, world, type System, type UseCase } from './untouched-world.ts';

const SAME = 'SAME';
const said: FaceSheetAnswers = {
  portrait: 'a-snapshot' as SnapshotId,
  regions: {
    ...{ FACE_SHAPE: SAME, FOREHEAD: SAME, EYEBROWS: SAME, EYES: SAME, NOSE: SAME },
    ...{ CHEEKS: SAME, MOUTH: SAME, CHIN: SAME, EARS: SAME, MARKS: SAME },
  },
  overall: SAME,
};

/** The use cases of the agent's own look at the face, with the action that each asks for. */
export const ACTS_ON_FACES: readonly UseCase[] = [
  [
    'fillFaceSheet',
    'analysis:judge',
    (actor) => fillFaceSheet(world, as<Agent>(actor), SESSION, said),
  ],
  ['beginLightCheck', 'session:lead', (actor) => beginLightCheck(world, as<Agent>(actor), SESSION)],
  [
    'endLightCheck',
    'light-check:note',
    (actor) =>
      endLightCheck(
        world,
        as<System>(actor),
        { caseId: CASE, sessionId: SESSION },
        { number: 1, end: 'STOPPED', lights: [] },
      ),
  ],
];
