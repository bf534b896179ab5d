import { openSync, type Font } from 'fontkit';

/** Letters as outlines, so that what is drawn does not depend on the fonts that a machine has. */
export type Typeface = {
  readonly unitsPerEm: number;
  readonly has: (sign: string) => boolean;
  /** The outline of a sign: y grows upwards from the base line, in units. */
  readonly outlineOf: (sign: string) => Outline;
};

export type Outline = {
  readonly advance: number;
  readonly commands: readonly OutlineCommand[];
};

export type OutlineCommand = {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  readonly args: readonly number[];
};

/** A typeface from files of which each has some of the letters; the first that has one gives it. */
export function openTypeface(files: readonly string[]): Typeface {
  const fonts = files.map((file) => openSync(file) as Font);
  const [first] = fonts;
  if (!first) throw new Error('A typeface needs a file.');
  const outlines = new Map<string, Outline>();
  const fontOf = (sign: string): Font | undefined =>
    fonts.find((font) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  return {
    unitsPerEm: first.unitsPerEm,
    has: (sign) => fontOf(sign) !== undefined,
    outlineOf: (sign) => {
      const known = outlines.get(sign);
      if (known) return known;
      const font = fontOf(sign);
      if (!font) throw new Error(`No letter ${sign} in ${files.join(', ')}.`);
      const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
      const outline = {
        advance: glyph.advanceWidth,
        commands: glyph.path.commands as readonly OutlineCommand[],
      };
      outlines.set(sign, outline);
      return outline;
    },
  };
}
