import type { Session, Snapshot } from './session.ts';

/** The recorded pictures of a session, one for each press of the key. */
export const listPresses = (session: Session): readonly Snapshot[] =>
  session.snapshots.filter(({ source }) => source === 'STREAM');
