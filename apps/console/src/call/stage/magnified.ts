/** A point or a way, as shares of the box that the picture fills; (0, 0) is its middle. */
export type Share = { readonly x: number; readonly y: number };

/** How a picture is looked at: how large, and how far it was moved. */
export type Magnified = Share & { readonly scale: number };

export const WHOLE: Magnified = { scale: 1, x: 0, y: 0 };
export const MOST = 8;

const STEP = 1.25;
const FIRST = 2.5;
const MIDDLE: Share = { x: 0, y: 0 };

export const isMagnified = ({ scale }: Magnified): boolean => scale > 1;

/** Larger or smaller by a factor; what is at the point stays there. */
export function zoomBy(view: Magnified, factor: number, at: Share = MIDDLE): Magnified {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor));
  const grown = scale / view.scale;
  return within({
    scale,
    x: at.x - (at.x - view.x) * grown,
    y: at.y - (at.y - view.y) * grown,
  });
}

export const closer = (view: Magnified, at?: Share): Magnified => zoomBy(view, STEP, at);
export const farther = (view: Magnified, at?: Share): Magnified => zoomBy(view, 1 / STEP, at);

/** From the whole picture to a part of it, and back. */
export const toggle = (view: Magnified, at?: Share): Magnified =>
  isMagnified(view) ? WHOLE : zoomBy(view, FIRST, at);

/** Moves the picture, never farther than its edge. */
export const moveBy = (view: Magnified, way: Share): Magnified =>
  within({ ...view, x: view.x + way.x, y: view.y + way.y });

function within({ scale, x, y }: Magnified): Magnified {
  const most = (scale - 1) / 2;
  const bound = (share: number) => Math.min(most, Math.max(-most, share)) + 0;
  return { scale, x: bound(x), y: bound(y) };
}
