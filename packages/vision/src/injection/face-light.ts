import type { Picture } from '../quality/picture.ts';
import type { Light } from './flash-response.ts';

/** A face in a picture, in shares of its sides. */
export type FacePlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The middle of a face: skin for the most part, and neither hair nor what is behind it. */
const INNER = { from: 0.2, to: 0.8 };

/** The mean colour of a face in a picture of RGB. */
export function faceLight({ data, widthPx, heightPx }: Picture, face: FacePlace): Light {
  const at = (start: number, side: number, share: number, px: number): number =>
    Math.min(px, Math.max(0, Math.round((start + side * share) * px)));
  const [left, right] = [INNER.from, INNER.to].map((share) =>
    at(face.x, face.width, share, widthPx),
  );
  const [top, bottom] = [INNER.from, INNER.to].map((share) =>
    at(face.y, face.height, share, heightPx),
  );
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let y = top!; y < bottom!; y += 1)
    for (let x = left!; x < right!; x += 1, count += 1)
      for (const channel of [0, 1, 2] as const)
        sum[channel] += data[(y * widthPx + x) * 3 + channel] ?? 0;
  const of = Math.max(1, count);
  return [sum[0] / of, sum[1] / of, sum[2] / of];
}

/** Where a face is at a moment between those at which it was looked for. */
export function placeAt(
  seen: readonly { readonly atMs: number; readonly place: FacePlace }[],
  atMs: number,
): FacePlace | undefined {
  const before = seen.findLast((one) => one.atMs <= atMs);
  const after = seen.find((one) => one.atMs >= atMs);
  if (!before || !after) return (before ?? after)?.place;
  const share = after.atMs === before.atMs ? 0 : (atMs - before.atMs) / (after.atMs - before.atMs);
  const between = (side: keyof FacePlace): number =>
    before.place[side] + (after.place[side] - before.place[side]) * share;
  return { x: between('x'), y: between('y'), width: between('width'), height: between('height') };
}
