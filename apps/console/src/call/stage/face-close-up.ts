import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import type { Area } from '@visavis/domain/session/session';
import { isOverruled } from '../machine/machine-order.ts';

/** The face that software found after a press of the key, as something to look at by itself. */
export type CloseUp = `FACE:${SnapshotId}`;

/** Where a face was found, and how good it is for holding it against another. */
export type FoundFace = {
  /** What was recorded, or the camera's still of the same press. */
  readonly of: SnapshotId;
  readonly area: Area;
  readonly what: 'FACE' | 'PORTRAIT';
  /** From the front, and nothing is said against the picture. */
  readonly isPlain: boolean;
};

type Session = Pick<LedSession, 'analyses'>;

export const closeUpOf = (id: SnapshotId): CloseUp => `FACE:${id}`;

export const isCloseUp = (shown: string): shown is CloseUp => shown.startsWith('FACE:');

/** The press whose picture a close-up is a part of. */
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

type Item = { readonly id: SnapshotId; readonly face: FoundFace | null };

/** The newest portrait of a document, and the best face to hold it against; each may be missing. */
export function findFacePair(
  session: Session,
  items: readonly Item[],
): {
  readonly portrait: CloseUp | undefined;
  readonly face: CloseUp | undefined;
} {
  const shown = listFaces(session).flatMap((found) => {
    const item = items.find(({ face }) => face?.of === found.of);
    return item ? [{ ...found, closeUp: closeUpOf(item.id) }] : [];
  });
  const faces = shown.filter(({ what }) => what === 'FACE');
  return {
    portrait: shown.find(({ what }) => what === 'PORTRAIT')?.closeUp,
    face: (faces.find((one) => one.isPlain) ?? faces[0])?.closeUp,
  };
}

const isPlain = (analysis: AnalysisView): boolean =>
  !isOverruled(analysis) &&
  analysis.findings.every(({ code, level }) => level === 'GOOD' && code !== 'FACE_TURNED');
