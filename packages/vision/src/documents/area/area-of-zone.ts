import { homographyOf, project, type FourPoints } from '../../geometry/homography.ts';
import type { DocumentArea } from '../document-reading.ts';
import { LAYOUTS, type MrzFormat } from '../mrz/format.ts';
import { cornersOf, type TextBox } from '../print/text-box.ts';

/** Of a document's sizes (ISO/IEC 7810 ID-1, ID-2, ID-3), where its zone and its portrait are, in mm. */
const PLACES: Readonly<
  Record<
    MrzFormat,
    {
      readonly size: readonly [number, number];
      /** Of the middle of the last row from the lower edge. */
      readonly zoneMm: number;
      readonly portrait?: readonly [left: number, top: number, width: number, height: number];
    }
  >
> = {
  TD1: { size: [85.6, 54], zoneMm: 5.5 },
  TD2: { size: [105, 74], zoneMm: 7.8, portrait: [3, 8, 33, 41] },
  TD3: { size: [125, 88], zoneMm: 7.8, portrait: [3, 9, 38, 48] },
};
const PITCH_MM = 2.54;
const LINE_MM = 6.35;

/**
 * Where a document lies, from where the first and the last row of its zone are: print of known size
 * at a known place. Rows are longer than print by their margin of 0.6 pitches.
 */
export function areaOfZone(format: MrzFormat, rows: readonly TextBox[]): DocumentArea | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2) return undefined;
  const { size, zoneMm, portrait } = PLACES[format];
  const { lines, columns } = LAYOUTS[format];
  const half = ((columns + 0.6) * PITCH_MM) / 2;
  const bottom = size[1] - zoneMm;
  const top = bottom - (lines - 1) * LINE_MM;
  const map = homographyOf(
    [
      [size[0] / 2 - half, top],
      [size[0] / 2 + half, top],
      [size[0] / 2 + half, bottom],
      [size[0] / 2 - half, bottom],
    ],
    [endsOf(first)[0], endsOf(first)[1], endsOf(last)[1], endsOf(last)[0]],
  );
  const placed = (x: number, y: number, width: number, height: number): FourPoints => [
    project(map, [x, y]),
    project(map, [x + width, y]),
    project(map, [x + width, y + height]),
    project(map, [x, y + height]),
  ];
  return {
    corners: placed(0, 0, ...size),
    foundBy: 'MRZ',
    ...(portrait ? { portrait: placed(...portrait) } : {}),
  };
}

/** The middles of a row's left and right ends. */
function endsOf(row: TextBox): readonly [readonly [number, number], readonly [number, number]] {
  const [a, b, c, d] = cornersOf(row);
  return [
    [(a[0] + d[0]) / 2, (a[1] + d[1]) / 2],
    [(b[0] + c[0]) / 2, (b[1] + c[1]) / 2],
  ];
}
