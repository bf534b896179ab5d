import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import {
  isCloseUp,
  listFaces,
  pictureOfCloseUp,
  type CloseUp,
  type FoundFace,
} from './face-close-up.ts';

type Press = LedSession['snapshots'][number];
type Crop = LedSession['crops'][number];

/** A picture to look at: what a press of the key left behind, or a part that was cut out of one. */
export type GalleryItem = {
  readonly id: SnapshotId;
  readonly press: Press;
  readonly crop: Crop | null;
  /** Where software found a face on it, or on the camera's still of it. */
  readonly face: FoundFace | null;
};

/** Everything that can be looked at, in the order of the presses, each followed by its parts. */
export function listGallery({
  snapshots,
  crops,
  analyses,
}: Pick<LedSession, 'snapshots' | 'crops' | 'analyses'>): readonly GalleryItem[] {
  const faces = listFaces({ analyses });
  return snapshots.flatMap((press) => [
    {
      id: press.id,
      press,
      crop: null,
      face: faces.find(isOn(press)) ?? null,
    },
    ...crops
      .filter(({ of }) => of === press.id || of === press.still?.id)
      .map((crop) => ({ id: crop.id, press, crop, face: null })),
  ]);
}

const isOn =
  ({ id, still }: Press) =>
  ({ of }: FoundFace): boolean =>
    of === id || of === still?.id;

/** The picture, or the one that a close-up is a part of; undefined where it is not among them. */
export const findShown = (
  items: readonly GalleryItem[],
  shown: SnapshotId | CloseUp,
): GalleryItem | undefined => {
  const wanted = isCloseUp(shown) ? pictureOfCloseUp(shown) : shown;
  return items.find(({ id }) => id === wanted);
};

/** The picture itself: the camera's still where it came and is wanted, else what was recorded. */
export const pictureOf = (
  { press, crop }: GalleryItem,
  source: 'CAMERA' | 'STREAM' = 'CAMERA',
): { readonly id: SnapshotId; readonly widthPx: number; readonly heightPx: number } =>
  crop ?? (source === 'CAMERA' ? (press.still ?? press) : press);

/** The picture on which the face was found. */
export const pictureOfFace = ({ press }: GalleryItem, { of }: FoundFace) =>
  press.still?.id === of ? press.still : press;

/** So many pictures on from one; the last and the first stay where they are. */
export function walk(
  items: readonly GalleryItem[],
  from: SnapshotId | undefined,
  by: number,
): GalleryItem | undefined {
  const at = items.findIndex(({ id }) => id === from);
  if (at < 0) return items.at(-1);
  return items[Math.min(items.length - 1, Math.max(0, at + by))];
}

const FACES = ['FACE', 'LIVENESS'];
const DOCUMENTS = ['DOCUMENT', 'SECURITY_FEATURE', 'MOVEMENT'];

/**
 * What is most often held against the live face: the last part that was cut out of a document, else
 * the last document, else the last face, else the last picture.
 */
export function findToCompare(
  { steps }: Pick<LedSession, 'steps'>,
  items: readonly GalleryItem[],
): GalleryItem | undefined {
  const newest = [...items].reverse();
  const isOf = (kinds: readonly string[]) => (item: GalleryItem) => {
    const kind = steps.find(({ id }) => id === item.press.stepId)?.kind;
    return kind !== undefined && kinds.includes(kind);
  };
  return (
    newest.find((item) => item.crop !== null && isOf(DOCUMENTS)(item)) ??
    newest.find(isOf(DOCUMENTS)) ??
    newest.find(isOf(FACES)) ??
    newest[0]
  );
}
