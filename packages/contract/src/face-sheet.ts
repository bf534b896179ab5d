import { FACE_REGIONS, LIKENESSES } from '@visavis/domain/analysis/face-sheet';
import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { instant, snapshotId } from './vocabulary.ts';

const likeness = z.enum(LIKENESSES);

/** Every part has its answer: there is no word for all of them at once. */
const regions = z.record(z.enum(FACE_REGIONS), likeness);

/** How the agent held two faces against each other. */
export const faceSheetView = z.object({
  portrait: snapshotId,
  /** Null: the customer as they sat there. */
  face: snapshotId.nullable(),
  regions,
  overall: likeness,
  at: instant,
});
export type FaceSheetView = z.infer<typeof faceSheetView>;

/** In the view of the session. The last one counts. */
export const faceSheets = { faceSheets: z.array(faceSheetView) } as const;

export const faceSheetCommands = {
  /** What it becomes is in `session:changed` before. */
  'face-sheet:fill': {
    payload: z.strictObject({
      portrait: snapshotId,
      face: snapshotId.optional(),
      regions,
      overall: likeness,
    }),
    value: nothing,
  },
} as const satisfies CommandTable;
