import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import type { Area } from '@visavis/domain/session/session';
import { isOverruled } from '../machine/machine-order.ts';

/** The face that software found on a picture, as something to look at by itself. */
export type CloseUp = `FACE:${SnapshotId}`;

/** Where faces were found: on which picture, where on it, and how good it is for holding it against another. */
export type FoundFace = {
  readonly of: SnapshotId;
  readonly area: Area;
  readonly what: 'FACE' | 'PORTRAIT';
  /** From the front, and nothing is said against the picture. */
  readonly isPlain: boolean;
};

type Session = Pick<LedSession, 'analyses'>;

export const closeUpOf = (id: SnapshotId): CloseUp => `FACE:${id}`;

export const isCloseUp = (shown: string): shown is CloseUp => shown.startsWith('FACE:');

/** The picture that a close-up is a part of. */
export const pictureOfCloseUp = (shown: CloseUp): SnapshotId =>
  shown.slice('FACE:'.length) as SnapshotId;

/** The face of each picture on which software found one, the newest first. */
export const listFaces = ({ analyses }: Session): readonly FoundFace[] =>
  analyses
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .flatMap((analysis) =>
      analysis.crops.flatMap(({ what, of, area }) =>
        what === 'FACE' || what === 'PORTRAIT'
          ? [{ of, area, what, isPlain: isPlain(analysis) }]
          : [],
      ),
    );

/** The newest portrait of a document, and the best face to hold it against; each may be missing. */
export function findFacePair(session: Session): {
  readonly portrait: CloseUp | undefined;
  readonly face: CloseUp | undefined;
} {
  const faces = listFaces(session);
  const portrait = faces.find(({ what }) => what === 'PORTRAIT');
  const live = faces.filter(({ what }) => what === 'FACE');
  const face = live.find((one) => one.isPlain) ?? live[0];
  return {
    portrait: portrait && closeUpOf(portrait.of),
    face: face && closeUpOf(face.of),
  };
}

const isPlain = (analysis: AnalysisView): boolean =>
  !isOverruled(analysis) &&
  analysis.findings.every(({ code, level }) => level === 'GOOD' && code !== 'FACE_TURNED');
