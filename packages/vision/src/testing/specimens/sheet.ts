import type { MrzFormat } from '../../documents/mrz/format.ts';

/** Of the documents' sizes, ID-1, ID-2 and ID-3 (ISO/IEC 7810). */
export const SIZES_MM: Readonly<Record<MrzFormat, readonly [number, number]>> = {
  TD1: [85.6, 54],
  TD2: [105, 74],
  TD3: [125, 88],
};

export const PX_PER_MM = 14;

/** The empty sheet with its lines and colours, and what is drawn on it. */
export function sheet(format: MrzFormat, hue: number, inside: string): string {
  const [widthMm, heightMm] = SIZES_MM[format];
  const width = Math.round(widthMm * PX_PER_MM);
  const height = Math.round(heightMm * PX_PER_MM);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="paper" x2="1" y2="1"><stop stop-color="hsl(${hue},35%,90%)"/>
<stop offset="1" stop-color="hsl(${(hue + 60) % 360},35%,86%)"/></linearGradient></defs>
<rect width="100%" height="100%" rx="${3 * PX_PER_MM}" fill="url(#paper)"/>
${waves(width, height, hue)}${inside}</svg>`;
}

function waves(width: number, height: number, hue: number): string {
  const step = 2.2 * PX_PER_MM;
  const half = width / 18;
  const one = (index: number): string => {
    const swings = Array.from(
      { length: 18 },
      (_, at) => `q${half / 2} ${(at % 2 ? 1 : -1) * 1.8 * PX_PER_MM} ${half} 0`,
    );
    return `<path d="M0 ${(index * step).toFixed(1)} ${swings.join(' ')}" fill="none"
      stroke="hsl(${(hue + index * 4) % 360},45%,60%)" stroke-width="2.5" stroke-opacity="0.55"/>`;
  };
  return Array.from({ length: Math.ceil(height / step) }, (_, index) => one(index)).join('');
}
