import type { LedSession } from '@visavis/contract/staff';
import type { Session } from '@visavis/domain/session/session';

/** The agent's own look at the face: how they compared it, and what became of each light check. */
export const facesView = ({
  faceSheets,
  lightChecks,
}: Pick<Session, 'faceSheets' | 'lightChecks'>): Pick<
  LedSession,
  'faceSheets' | 'lightChecks'
> => ({
  faceSheets: faceSheets.map(({ portrait, face, regions, overall, at }) => ({
    ...{ portrait, face: face ?? null, regions: { ...regions }, overall, at },
  })),
  lightChecks: lightChecks.map(({ number, at, end }) => ({ number, at, end: end ?? null })),
});
