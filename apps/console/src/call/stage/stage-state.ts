import type { SnapshotId } from '@visavis/domain/ids';
import type { Area } from '@visavis/domain/session/session';
import { closeUpOf, type CloseUp } from './face-close-up.ts';
import { walk, type GalleryItem } from './gallery.ts';
import { WHOLE, type Magnified } from './magnified.ts';

/** A picture, the face on it, or the live picture. */
export type Shown = SnapshotId | CloseUp | 'LIVE';

/** What stands where the customer is at first. */
export type Scene =
  | { readonly kind: 'LIVE' }
  | {
      readonly kind: 'PICTURE';
      readonly id: SnapshotId;
      readonly source: 'CAMERA' | 'STREAM';
      /** The frame of a part that is being cut out. */
      readonly crop: Area | null;
    }
  | {
      readonly kind: 'COMPARE';
      readonly left: Shown;
      readonly right: Shown;
      /** How much of the right one shows over the left one; null: side by side. */
      readonly blend: number | null;
    };

export type Stage = { readonly scene: Scene; readonly view: Magnified };

export const LIVE_STAGE: Stage = { scene: { kind: 'LIVE' }, view: WHOLE };

/** Looks at a picture as a whole. */
export const showPicture = (id: SnapshotId): Stage => ({
  scene: { kind: 'PICTURE', id, source: 'CAMERA', crop: null },
  view: WHOLE,
});

/** Holds one against the other, side by side. */
export const comparePair = (left: Shown, right: Shown): Stage => ({
  scene: { kind: 'COMPARE', left, right, blend: null },
  view: WHOLE,
});

/** Holds a picture against the live one. */
export const compareWithLive = (shown: Shown): Stage => comparePair(shown, 'LIVE');

/** The next picture or the one before: of the scene, or of one side of a comparison. */
export function turn(
  stage: Stage,
  items: readonly GalleryItem[],
  by: 1 | -1,
  side: 'left' | 'right' = 'left',
): Stage {
  const { scene } = stage;
  if (scene.kind === 'PICTURE') {
    const next = walk(items, scene.id, by);
    return next && next.id !== scene.id ? showPicture(next.id) : stage;
  }
  if (scene.kind !== 'COMPARE') return stage;
  const choices: readonly Shown[] = [
    ...items.flatMap(({ id, face }) => (face ? [id, closeUpOf(id)] : [id])),
    'LIVE',
  ];
  const at = choices.indexOf(scene[side]);
  const next = choices[Math.min(choices.length - 1, Math.max(0, at + by))];
  return next === undefined ? stage : { ...stage, scene: { ...scene, [side]: next } };
}

/** A step back: out of the frame, out of the magnifier, then to the live picture. */
export function stepBack(stage: Stage): Stage {
  const { scene, view } = stage;
  if (scene.kind === 'PICTURE' && scene.crop) return { ...stage, scene: { ...scene, crop: null } };
  if (view.scale > 1) return { ...stage, view: WHOLE };
  return LIVE_STAGE;
}

const BLEND_STEP = 0.1;

/** Side by side, or over each other with as much of the right one as of the left one. */
export const toggleBlend = (stage: Stage): Stage =>
  stage.scene.kind === 'COMPARE'
    ? { ...stage, scene: { ...stage.scene, blend: stage.scene.blend === null ? 0.5 : null } }
    : stage;

/** More or less of the right picture. */
export function blendBy(stage: Stage, way: 1 | -1): Stage {
  const { scene } = stage;
  if (scene.kind !== 'COMPARE' || scene.blend === null) return stage;
  const blend = Math.min(1, Math.max(0, Math.round((scene.blend + way * BLEND_STEP) * 10) / 10));
  return { ...stage, scene: { ...scene, blend } };
}
