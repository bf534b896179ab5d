import type { Area } from '@visavis/domain/session/session';

/** The size of a picture, in its pixels. */
export type Size = { readonly widthPx: number; readonly heightPx: number };
type Point = { readonly x: number; readonly y: number };

/** No smaller part is worth keeping; the server refuses it. */
export const SHORTEST_PX = 16;

const bound = (value: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)));

/** Where it begins: the middle half. */
export const middleOf = ({ widthPx, heightPx }: Size): Area => ({
  leftPx: Math.round(widthPx / 4),
  topPx: Math.round(heightPx / 4),
  widthPx: Math.round(widthPx / 2),
  heightPx: Math.round(heightPx / 2),
});

/** The part between two corners, in whichever order they were touched. */
export function between(one: Point, other: Point, size: Size): Area {
  const leftPx = bound(Math.min(one.x, other.x), 0, size.widthPx - SHORTEST_PX);
  const topPx = bound(Math.min(one.y, other.y), 0, size.heightPx - SHORTEST_PX);
  return {
    leftPx,
    topPx,
    widthPx: bound(Math.max(one.x, other.x) - leftPx, SHORTEST_PX, size.widthPx - leftPx),
    heightPx: bound(Math.max(one.y, other.y) - topPx, SHORTEST_PX, size.heightPx - topPx),
  };
}

/** Moved by shares of the picture, and no farther than its edges. */
export const moved = (area: Area, by: Point, size: Size): Area => ({
  ...area,
  leftPx: bound(area.leftPx + by.x * size.widthPx, 0, size.widthPx - area.widthPx),
  topPx: bound(area.topPx + by.y * size.heightPx, 0, size.heightPx - area.heightPx),
});

/** Larger or smaller by shares of the picture, at its right and lower edge. */
export const resized = (area: Area, by: Point, size: Size): Area => ({
  ...area,
  widthPx: bound(area.widthPx + by.x * size.widthPx, SHORTEST_PX, size.widthPx - area.leftPx),
  heightPx: bound(area.heightPx + by.y * size.heightPx, SHORTEST_PX, size.heightPx - area.topPx),
});
