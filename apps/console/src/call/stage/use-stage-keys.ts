'use client';

import { useKeys } from '@visavis/ui/keys';
import type { CameraControl } from '../use-camera-control.ts';
import { moved, resized } from './crop-area.ts';
import { pictureOf } from './gallery.ts';
import { closer, farther, isMagnified, moveBy, toggle } from './magnified.ts';
import { blendBy, stepBack, toggleBlend, turn } from './stage-state.ts';
import type { StageControl } from './use-stage.ts';

const ARROWS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;
type Arrow = keyof typeof ARROWS;

const PAN = 0.08;
const FRAME = 0.02;
const HELD = [...Object.keys(ARROWS), '+', '=', '-', '−'];

/**
 * The keys of the left side. What is not taken here falls to the steps on the right: the arrows only
 * while there is something to move or to walk through.
 */
export function useStageKeys(control: StageControl, camera: CameraControl): void {
  const { stage, change, look } = control;
  const { scene, view } = stage;
  const isFramed = scene.kind === 'PICTURE' && scene.crop !== null;
  const isLive = scene.kind === 'LIVE' && !isMagnified(view);
  const zoom = (way: 1 | -1) => () => zoomOf(control, camera, way);
  useKeys(
    {
      z: () => look((before) => toggle(before)),
      c: control.compare,
      p: control.pictures,
      r: () => void control.crop(),
      m: scene.kind === 'COMPARE' ? () => change(toggleBlend) : undefined,
      w: scene.kind === 'PICTURE' && !isFramed ? () => change(turnSource) : undefined,
      f: camera.flip,
      l: camera.torch,
      g: camera.focus,
      u: camera.resolution,
      '+': zoom(1),
      '=': zoom(1),
      '-': zoom(-1),
      '−': zoom(-1),
      Enter: isFramed ? () => void control.keepCrop() : undefined,
      Escape: isLive ? undefined : () => change(stepBack),
      ...arrowsOf(control),
    },
    HELD,
  );
}

/** Of the blend, of the magnifier, else of the customer's camera. */
function zoomOf({ stage, change, look }: StageControl, camera: CameraControl, way: 1 | -1): void {
  const { scene, view } = stage;
  if (scene.kind === 'COMPARE' && scene.blend !== null && !isMagnified(view))
    change((before) => blendBy(before, way));
  else if (scene.kind !== 'LIVE' || isMagnified(view)) look(way === 1 ? closer : farther);
  else camera.zoom(way);
}

function arrowsOf(control: StageControl) {
  const { stage, items, change, look } = control;
  const { scene, view } = stage;
  const act = (arrow: Arrow) => {
    const { x, y } = ARROWS[arrow];
    if (scene.kind === 'PICTURE' && scene.crop) {
      const { crop } = scene;
      const item = items.find(({ id }) => id === scene.id);
      if (!item) return undefined;
      const size = pictureOf(item, scene.source);
      const by = { x: x * FRAME, y: y * FRAME };
      return (event: KeyboardEvent) =>
        control.draw(event.shiftKey ? resized(crop, by, size) : moved(crop, by, size));
    }
    // The picture goes the other way than the look.
    if (isMagnified(view))
      return () => look((before) => moveBy(before, { x: -x * PAN, y: -y * PAN }));
    if (scene.kind === 'LIVE' || x === 0) return undefined;
    return (event: KeyboardEvent) =>
      change((before) => turn(before, items, x, event.shiftKey ? 'right' : 'left'));
  };
  return {
    ArrowLeft: act('ArrowLeft'),
    ArrowRight: act('ArrowRight'),
    ArrowUp: act('ArrowUp'),
    ArrowDown: act('ArrowDown'),
  };
}

/** From the camera's still to what was recorded, and back. */
export const turnSource: Parameters<StageControl['change']>[0] = (stage) =>
  stage.scene.kind === 'PICTURE'
    ? {
        ...stage,
        scene: { ...stage.scene, source: stage.scene.source === 'CAMERA' ? 'STREAM' : 'CAMERA' },
      }
    : stage;
