import { transliterate } from '../../documents/comparison/transliterate.ts';
import { composeMrz } from '../../documents/mrz/compose-mrz.ts';
import type { MrzFormat } from '../../documents/mrz/format.ts';
import { mrzStateOf } from '../../documents/mrz/states.ts';
import { openOcrB, openPlex } from '../../lettering/fonts.ts';
import { svgText } from '../../lettering/svg-text.ts';
import type { Typeface } from '../../lettering/typeface.ts';
import { dataOf, type Portrait } from './draw-data.ts';
import type { Holder } from './holder.ts';
import { PX_PER_MM, sheet, SIZES_MM } from './sheet.ts';

/** A document as SVGs. Passports and TD2 documents have all on the front: their data page. */
export type Specimen = {
  readonly format: MrzFormat;
  readonly mrz: readonly string[];
  readonly front: string;
  readonly back: string;
};

export type Faces = { readonly plain: Typeface; readonly bold: Typeface; readonly ocrB: Typeface };

/** The letters of specimens: OCR-B for the zone, IBM Plex Sans for the rest. */
export const openFaces = (): Faces => ({
  plain: openPlex(400),
  bold: openPlex(600),
  ocrB: openOcrB(),
});

/** Doc 9303 part 3, 4.3: ten signs to the inch. */
const PITCH_MM = 2.54;
/** The last line's base above the lower edge, and the way from line to line. */
const ZONES: Readonly<Record<MrzFormat, { readonly bottomMm: number; readonly lineMm: number }>> = {
  TD1: { bottomMm: 4.2, lineMm: 6.35 },
  TD2: { bottomMm: 6.5, lineMm: 6.35 },
  TD3: { bottomMm: 6.5, lineMm: 6.35 },
};

type Drawing = {
  readonly faces: Faces;
  readonly portrait?: Portrait;
  readonly hue?: number;
  /** What the zone says instead: that of a forgery. */
  readonly mrz?: readonly string[];
};

/** Draws a document of this format, with true check digits if nothing else is wanted, marked as a specimen. */
export function drawSpecimen(
  format: MrzFormat,
  holder: Holder,
  { faces, portrait, hue = 205, mrz = mrzOf(format, holder) }: Drawing,
): Specimen {
  const data = dataOf(format, holder, faces, portrait);
  const zone = zoneOf(format, mrz, faces.ocrB);
  if (format !== 'TD1') {
    const page = sheet(format, hue, data + zone);
    return { format, mrz, front: page, back: page };
  }
  return {
    format,
    mrz,
    front: sheet(format, hue, data),
    back: sheet(format, hue, backOf(faces) + zone),
  };
}

/** What the zone of this holder's document says. */
export function mrzOf(format: MrzFormat, holder: Holder): readonly string[] {
  const state = mrzStateOf(holder.nationality);
  return composeMrz(format, {
    ...holder,
    documentCode: format === 'TD3' ? 'P<' : 'ID',
    issuingState: state,
    nationality: state,
    familyName: transliterate(holder.familyName)[0] ?? '',
    givenNames: transliterate(holder.givenNames)[0] ?? '',
  });
}

function zoneOf(format: MrzFormat, lines: readonly string[], face: Typeface): string {
  const { bottomMm, lineMm } = ZONES[format];
  const [widthMm, heightMm] = SIZES_MM[format];
  const columns = lines[0]?.length ?? 0;
  const pitch = PITCH_MM * PX_PER_MM;
  const size = (pitch / face.outlineOf('A').advance) * face.unitsPerEm;
  const x = (widthMm * PX_PER_MM - pitch * columns) / 2;
  const rows = lines.map((line, at) => {
    const fromBottom = bottomMm + (lines.length - 1 - at) * lineMm;
    return svgText(face, line, { x, y: (heightMm - fromBottom) * PX_PER_MM, size, pitch });
  });
  return rows.join('');
}

const backOf = ({ plain }: Faces): string => {
  const mm = PX_PER_MM;
  const line = svgText(plain, 'SPECIMEN · Authority of nowhere, Exampleton', {
    ...{ x: 5 * mm, y: 8 * mm, size: 2.4 * mm, fill: '#223' },
  });
  return `${line}<rect x="${5 * mm}" y="${12 * mm}" width="${12 * mm}" height="${9 * mm}"
    rx="${1.2 * mm}" fill="#c9a94e"/>`;
};
