import type { OutlineCommand, Typeface } from './typeface.ts';

export type TextPlace = {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  /** The height of an em. */
  readonly size: number;
  readonly fill?: string;
  /** From one sign to the next, as in print of fixed pitch; without, as wide as each letter is. */
  readonly pitch?: number;
};

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C' } as const;

/** A line of text as one SVG path. */
export function svgText(face: Typeface, text: string, place: TextPlace): string {
  const scale = place.size / face.unitsPerEm;
  let x = place.x;
  let path = '';
  for (const sign of text) {
    const { advance, commands } = face.outlineOf(sign);
    path += svgPath(commands, { x, y: place.y, scale });
    x += place.pitch ?? advance * scale;
  }
  return `<path d="${path}" fill="${place.fill ?? '#141414'}"/>`;
}

function svgPath(
  commands: readonly OutlineCommand[],
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): string {
  return commands
    .map(({ command, args }) => {
      if (command === 'closePath') return 'Z';
      const placed = args.map((value, at) =>
        (at % 2 === 0 ? x + value * scale : y - value * scale).toFixed(2),
      );
      return LETTERS[command] + placed.join(' ');
    })
    .join('');
}

/** How wide a line of text is. */
export function textWidth(face: Typeface, text: string, size: number): number {
  const advances = [...text].map((sign) => face.outlineOf(sign).advance);
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / face.unitsPerEm;
}
