import { readFile } from 'node:fs/promises';

/** Who the specimen document is about. Every character of it is made up. */
export type Holder = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly nationality: string;
  readonly documentNumber: string;
  readonly expiryDate: string;
  readonly sex: 'F' | 'M';
};

export type Specimen = { readonly front: string; readonly back: string };

const WIDTH = 1120;
const HEIGHT = 706;
const WEIGHTS = [7, 3, 1];

/** Draws an identity card of the size ID-1 as two SVGs, marked as a specimen, with true check digits. */
export async function drawSpecimen(holder: Holder, portrait: string): Promise<Specimen> {
  const photo = `data:image/png;base64,${(await readFile(portrait)).toString('base64')}`;
  return { front: card(frontOf(holder, photo)), back: card(backOf(holder)) };
}

const card = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg"
  xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}"
  font-family="DejaVu Sans" fill="#18202c">
<defs><linearGradient id="paper" x2="1" y2="1"><stop stop-color="#dfeaf2"/>
<stop offset="1" stop-color="#f1e7e0"/></linearGradient></defs>
<rect width="100%" height="100%" rx="36" fill="url(#paper)"/>${guilloche()}${inside}</svg>`;

function guilloche(): string {
  const waves = Array.from({ length: 24 }, (_, index) => {
    const y = 10 + index * 29;
    const hue = 190 + index * 3;
    return `<path d="M20 ${y} q 135 -26 270 0 t 270 0 t 270 0 t 270 0" fill="none"
      stroke="hsl(${hue},40%,62%)" stroke-width="1.6" stroke-opacity="0.5"/>`;
  });
  return waves.join('');
}

const field = (x: number, y: number, label: string, value: string): string =>
  `<text x="${x}" y="${y}" font-size="19" fill="#3c4a63">${label}</text>
   <text x="${x}" y="${y + 38}" font-size="34" font-weight="bold">${value}</text>`;

const frontOf = (holder: Holder, photo: string): string => `
<text x="48" y="74" font-size="36" font-weight="bold" fill="#123f70">SPECIMEN · IDENTITY CARD</text>
<svg x="48" y="120" width="300" height="386" viewBox="146 4 160 206"
  preserveAspectRatio="xMidYMid slice"><image xlink:href="${photo}" width="512" height="512"/></svg>
${field(400, 150, 'Surname', holder.familyName)}
${field(400, 240, 'Given names', holder.givenNames)}
${field(400, 330, 'Nationality', holder.nationality)}
${field(760, 330, 'Document no.', holder.documentNumber)}
${field(400, 420, 'Date of birth', shown(holder.birthDate))}
${field(760, 420, 'Sex', holder.sex)}
${field(400, 510, 'Date of expiry', shown(holder.expiryDate))}
<circle cx="960" cy="590" r="72" fill="#b99a3e" fill-opacity="0.55"/>
<path d="M905 590 q55 -70 110 0 q-55 70 -110 0" fill="none" stroke="#fff" stroke-width="5"/>`;

function backOf(holder: Holder): string {
  const lines = mrzOf(holder).map(
    (line, index) => `<text x="44" y="${520 + index * 70}" font-family="DejaVu Sans Mono"
      font-size="54" textLength="${WIDTH - 88}">${line.replaceAll('<', '&lt;')}</text>`,
  );
  return `<text x="48" y="74" font-size="28" font-weight="bold" fill="#123f70">SPECIMEN</text>
${field(48, 130, 'Issuing authority', 'Authority of nowhere')}
${field(48, 230, 'Place of birth', 'Exampleton')}
<rect x="800" y="110" width="240" height="180" rx="22" fill="#c9a94e"/>${lines.join('')}`;
}

const shown = (date: string): string => date.split('-').reverse().join('.');

/** The machine-readable zone TD1 of ICAO Doc 9303 part 5. */
function mrzOf(holder: Holder): readonly string[] {
  const short = (date: string): string => date.replaceAll('-', '').slice(2);
  const checked = (text: string): string => `${text}${checkDigit(text)}`;
  const first = fill(`I<${holder.nationality}${checked(fill(holder.documentNumber, 9))}`);
  const birth = checked(short(holder.birthDate));
  const expiry = checked(short(holder.expiryDate));
  const rest = fill('', 11);
  const composite = checkDigit(`${first.slice(5)}${birth}${expiry}${rest}`);
  const second = `${birth}${holder.sex}${expiry}${holder.nationality}${rest}${composite}`;
  return [first, second, fill(`${holder.familyName}<<${holder.givenNames.replaceAll(' ', '<')}`)];
}

const fill = (text: string, length = 30): string => text.padEnd(length, '<').slice(0, length);

const valueOf = (sign: string): number => {
  if (sign === '<') return 0;
  return /[0-9]/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
};

const checkDigit = (text: string): number =>
  [...text].reduce((sum, sign, index) => sum + valueOf(sign) * (WEIGHTS[index % 3] ?? 0), 0) % 10;
