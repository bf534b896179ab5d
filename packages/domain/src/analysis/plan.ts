import type { SnapshotId } from '../ids.ts';
import type { Procedure, Step } from '../procedure/procedure.ts';
import { listScript } from '../procedure/script.ts';
import type { Session, Snapshot } from '../session/session.ts';
import { mayAnalyse } from './add-analysis.ts';
import type { AnalysisKind } from './analysis.ts';

/** What the pictures of a step show. A step that is not here says nothing about its pictures. */
const SHOWS: { readonly [Kind in Step['kind']]?: 'FACE' | 'DOCUMENT' } = {
  FACE: 'FACE',
  LIVENESS: 'FACE',
  DOCUMENT: 'DOCUMENT',
  SECURITY_FEATURE: 'DOCUMENT',
  MOVEMENT: 'DOCUMENT',
  READ_BACK: 'DOCUMENT',
};

/** What the pictures of a kind of step show, as far as software looks at them. */
export const showsOf = (kind: Step['kind']): 'FACE' | 'DOCUMENT' | undefined => SHOWS[kind];

/**
 * What software looks for on a snapshot; undefined where it does not. Of a face the recorded picture
 * alone is looked at; of a document the camera's own too, because more can be read from it.
 */
export function planAnalysis(
  procedure: Procedure,
  session: Session,
  { stepId, source }: Pick<Snapshot, 'stepId' | 'source'>,
): Extract<AnalysisKind, 'FACE' | 'DOCUMENT'> | undefined {
  if (source === 'CROP' || !stepId) return undefined;
  const step = listScript(procedure, session).find(({ id }) => id === stepId);
  const shows = step && showsOf(step.kind);
  return shows === 'FACE' && source === 'CAMERA' ? undefined : shows;
}

/** Snapshots that software has not looked at and still may. */
export const listUnanalysed = (procedure: Procedure, session: Session): readonly SnapshotId[] =>
  session.snapshots
    .filter((snapshot) => {
      const kind = planAnalysis(procedure, session, snapshot);
      return kind !== undefined && mayAnalyse(session, snapshot.id, kind);
    })
    .map(({ id }) => id);
