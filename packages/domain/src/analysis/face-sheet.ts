import type { Case, Change } from '../case/case.ts';
import { assertLeads, assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, SnapshotId, StaffId } from '../ids.ts';

/**
 * The parts of two faces that are held against each other, in the order in which they are looked at
 * (ETSI TS 119 461, 8.4.4; after FISWG's list of features for morphological comparison).
 */
export const FACE_REGIONS = [
  'FACE_SHAPE',
  'FOREHEAD',
  'EYEBROWS',
  'EYES',
  'NOSE',
  'CHEEKS',
  'MOUTH',
  'CHIN',
  'EARS',
  'MARKS',
] as const;
export type FaceRegion = (typeof FACE_REGIONS)[number];

export const LIKENESSES = ['SAME', 'DIFFERS', 'CANT_TELL'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How the agent found two faces to be alike, part by part. Their word, not software's. */
export type FaceSheet = {
  /** The document's portrait. */
  readonly portrait: SnapshotId;
  /** A picture of the customer; without, they were looked at as they sat there. */
  readonly face?: SnapshotId;
  readonly regions: Readonly<Record<FaceRegion, Likeness>>;
  /** Whether it is one person. */
  readonly overall: Likeness;
  readonly by: StaffId;
  readonly at: Instant;
};

/** What is said on a sheet. */
export type FaceSheetAnswers = Pick<FaceSheet, 'portrait' | 'regions' | 'overall'> & {
  readonly face?: SnapshotId | undefined;
};

/**
 * Keeps a sheet with the session. One that is filled in again stands after the earlier ones; the last
 * one counts. @throws DomainError NOT_YOUR_SESSION | TRANSITION_FORBIDDEN | EVIDENCE_NOT_FOUND
 */
export function fillFaceSheet(
  kase: Case,
  sessionId: SessionId,
  { portrait, face, regions, overall, by }: FaceSheetAnswers & Pick<FaceSheet, 'by'>,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertLeads(session, by);
  assertState(session, 'LIVE');
  for (const id of face ? [portrait, face] : [portrait])
    if (!session.snapshots.some((known) => known.id === id))
      throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: id });
  if (portrait === face) throw new DomainError('INPUT_REFUSED', { snapshotId: face });
  const said = { portrait, ...(face ? { face } : {}), regions, overall };
  return {
    case: withSession(kase, {
      ...session,
      faceSheets: [...session.faceSheets, { ...said, by, at }],
    }),
    fact: { type: 'face-sheet.filled', sessionId, ...said },
  };
}
