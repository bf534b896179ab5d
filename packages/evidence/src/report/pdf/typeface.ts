import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Weight = 'regular' | 'bold' | 'mono';

type Subset = 'latin' | 'latin-ext' | 'greek' | 'cyrillic' | 'devanagari';

/** The packages carry one file for each script; these are the blocks of Unicode that each file serves. */
const BLOCKS: readonly (readonly [from: number, to: number, subset: Subset])[] = [
  [0x0100, 0x02af, 'latin-ext'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x045f, 'cyrillic'],
  [0x0900, 0x097f, 'devanagari'],
  [0x1e00, 0x1eff, 'latin-ext'],
];
const LATIN = [
  [0x0000, 0x00ff],
  [0x0131, 0x0131],
  [0x0152, 0x0153],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
] as const;
/** Joiners: they stay with the letters around them, whose form they change. */
const JOINERS = [0x200c, 0x200d];

/** Drawn for a character of a script that none of the files has; report.json has it as it is. */
const UNKNOWN = '?';

const sans = (subset: Subset, weight: number): string =>
  subset === 'devanagari'
    ? `@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-${weight}-normal.woff`
    : `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-${weight}-normal.woff`;

const FILES = {
  regular: (subset: Subset) => sans(subset, 400),
  bold: (subset: Subset) => sans(subset, 600),
  mono: () => '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff',
} as const;

/** A piece of text that one font file can show. */
export type Run = { readonly text: string; readonly font: string };

/** Cuts a text where another font file must go on. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = runs.at(-1);
    const code = character.codePointAt(0) ?? 0;
    if (last && JOINERS.includes(code)) {
      last.text += character;
      continue;
    }
    const subset = subsetOf(code);
    // fontkit cannot measure the space of the monospaced file, which has no outline.
    const font = FILES[weight === 'mono' && character === ' ' ? 'regular' : weight](
      subset ?? 'latin',
    );
    const shown = subset ? character : UNKNOWN;
    if (last?.font === font) last.text += shown;
    else runs.push({ text: shown, font });
  }
  return runs;
}

function subsetOf(code: number): Subset | undefined {
  if (LATIN.some(([from, to]) => from <= code && code <= to)) return 'latin';
  return BLOCKS.find(([from, to]) => from <= code && code <= to)?.[2];
}

// Not `import.meta.resolve`, which bundlers do not know.
const HERE = dirname(fileURLToPath(import.meta.url));

export const fontBytes = (font: string): Buffer =>
  readFileSync(/* turbopackIgnore: true */ find(font, HERE));

/** Where packages are installed, in this folder or in one around it. */
function find(font: string, folder: string): string {
  const path = join(folder, 'node_modules', font);
  if (existsSync(/* turbopackIgnore: true */ path)) return path;
  if (dirname(folder) === folder) throw new Error(`The font ${font} is not installed`);
  return find(font, dirname(folder));
}
