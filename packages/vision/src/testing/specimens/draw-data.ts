import type { MrzFormat } from '../../documents/mrz/format.ts';
import { transliterate } from '../../documents/comparison/transliterate.ts';
import { svgText } from '../../lettering/svg-text.ts';
import type { Faces } from './draw-specimen.ts';
import type { Holder } from './holder.ts';
import { labelsOf } from './labels.ts';
import { PX_PER_MM as MM } from './sheet.ts';

/** A picture for the holder's portrait, and the part of it that shows the head. */
export type Portrait = {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly head: readonly [x: number, y: number, width: number, height: number];
};

/** Where portraits stand, in millimetres: left, top, width, height. */
export const PORTRAITS_MM: Readonly<Record<MrzFormat, readonly [number, number, number, number]>> =
  {
    TD1: [4, 11, 26, 33],
    TD2: [5, 10, 28, 36],
    TD3: [5, 11, 33, 43],
  };

/** Everything that a person can read: title, portrait, and fields with their labels. */
export function dataOf(
  format: MrzFormat,
  holder: Holder,
  faces: Faces,
  portrait: Portrait | undefined,
): string {
  const labels = labelsOf(holder.nationality);
  const title = svgText(faces.bold, labels.title, {
    ...{ x: 4 * MM, y: 7 * MM, size: 3.2 * MM, fill: '#123f70' },
  });
  const rows = [
    [[labels.familyName, nameShown(holder.familyName)]],
    [[labels.givenNames, nameShown(holder.givenNames)]],
    [
      [labels.nationality, labels.ownNationality],
      [labels.documentNumber, holder.documentNumber],
    ],
    [
      [labels.birthDate, shown(holder.birthDate)],
      [labels.sex, holder.sex],
    ],
    [[labels.expiryDate, shown(holder.expiryDate)]],
  ] as const;
  const [, , photoWidth] = PORTRAITS_MM[format];
  const left = 4 + photoWidth + 3.5;
  const apart = format === 'TD1' ? 31 : 36;
  const fields = rows.flatMap((row, down) =>
    row.map(([label, value], across) =>
      field(faces, { x: left + across * apart, y: 12.5 + down * 8 }, label, value),
    ),
  );
  return title + photo(format, portrait) + fields.join('');
}

/** A Greek name stands there twice, in Greek and in Latin letters. */
function nameShown(name: string): string {
  const latin = transliterate(name)[0] ?? '';
  return /\p{Script=Greek}/u.test(name) ? `${name} ${latin}` : name;
}

function field(
  { plain, bold }: Faces,
  { x, y }: { readonly x: number; readonly y: number },
  label: string,
  value: string,
): string {
  const small = svgText(plain, label, { x: x * MM, y: y * MM, size: 1.75 * MM, fill: '#334466' });
  return small + svgText(bold, value, { x: x * MM, y: (y + 3.7) * MM, size: 2.9 * MM });
}

const shown = (date: string): string => date.split('-').reverse().join('.');

function photo(format: MrzFormat, portrait: Portrait | undefined): string {
  const [x, y, width, height] = PORTRAITS_MM[format].map((mm) => mm * MM) as number[];
  if (!portrait)
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#b9c2cc"/>
      <ellipse cx="${x! + width! / 2}" cy="${y! + height! * 0.42}" rx="${width! * 0.24}"
        ry="${height! * 0.25}" fill="#8a7668"/>`;
  const data = Buffer.from(portrait.png).toString('base64');
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}"
    viewBox="${portrait.head.join(' ')}" preserveAspectRatio="xMidYMid slice">
    <image xlink:href="data:image/png;base64,${data}" width="${portrait.widthPx}"
      height="${portrait.heightPx}"/></svg>`;
}
