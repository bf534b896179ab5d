import type { Speaker } from '@visavis/domain/session/session';

/** The file of one participant in one stretch, within the folder of its session. */
export const sealedName = (participant: Speaker, stretch: number): string =>
  `${participant.toLowerCase()}-${stretch}.sealed`;

/** The notes beside the files of a stretch, one JSON value on each line. */
export const notesName = (stretch: number): string => `stretch-${stretch}.notes`;
