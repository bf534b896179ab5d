import { MRZ_SIGNS } from '../../documents/mrz/format.ts';
import type { Typeface } from '../../lettering/typeface.ts';
import type { Lots } from '../../testing/specimens/random.ts';
import { cutCell } from '../cut-cell.ts';
import { normaliseInk } from '../normalise.ts';
import { drawLine, type DrawnLine, type Stamps } from './drawn-line.ts';
import { SHEET, stampOf } from './stamp.ts';

/** A picture of a sign, and which it is. */
export type Sample = { readonly cell: Float32Array; readonly sign: number };

/** Band of capitals and digits on the sheet. */
const BAND = { top: 12, bottom: 63 } as const;
const CUTS_OF_EACH = 2;

export function stampsOf(face: Typeface): Stamps {
  const scale = SHEET.pitch / face.outlineOf('A').advance;
  return new Map([...MRZ_SIGNS].map((sign) => [sign, stampOf(face.outlineOf(sign), scale)]));
}

/** Signs cut from lines that are drawn by lot, as a reader cuts them: never quite in the middle. */
export function drawSamples(
  faces: readonly Stamps[],
  lines: number,
  lots: Lots,
): readonly Sample[] {
  return Array.from({ length: lines }, () =>
    samplesOf(drawLine(lots.pick(faces), lots), lots),
  ).flat();
}

function samplesOf(line: DrawnLine, lots: Lots): readonly Sample[] {
  const { scale } = line;
  const plane = normaliseInk({ values: line.grey, width: line.width, height: line.height });
  const lean = lots.between(-0.04, 0.04);
  const middle = ((BAND.top + BAND.bottom) / 2) * scale;
  const height = (BAND.bottom - BAND.top) * scale;
  return [...line.signs].flatMap((sign, at) =>
    Array.from({ length: CUTS_OF_EACH }, () => ({
      sign: MRZ_SIGNS.indexOf(sign),
      cell: cutCell(plane, {
        x: ((at + 1.5) * SHEET.pitch + near(lots) * 2.6) * scale,
        y: middle + near(lots) * 2.2 * scale,
        width: SHEET.pitch * 1.16 * scale * (1 + near(lots) * 0.04),
        height: height * (1.18 + near(lots) * 0.07),
        lean,
      }),
    })),
  );
}

/** Mostly near 0, never beyond 1.5. */
const near = (lots: Lots): number => lots.next() + lots.next() + lots.next() - 1.5;
