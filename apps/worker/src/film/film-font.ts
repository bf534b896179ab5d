import { createRequire } from 'node:module';
import type { Language } from '@visavis/domain/language';

const fileOf = createRequire(import.meta.url).resolve;
const plex = (subset: string): string =>
  fileOf(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-400-normal.woff`);
const noto = (subset: string): string =>
  fileOf(`@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-${subset}-400-normal.woff`);

/** The typeface of the clock. Named by its file, so that ffmpeg need not look for fonts. */
export const CLOCK_FONT = plex('latin');

/** The typefaces of the words, one file for each script: what one file lacks, libass finds in the next. */
export const CAPTION_FONTS: readonly string[] = [
  ...['latin', 'latin-ext', 'greek'].map(plex),
  ...['latin', 'devanagari'].map(noto),
];

/** The typeface of a language, and how much larger it is asked for to look as large: its lines are higher. */
export const typefaceOf = (
  language: Language,
): { readonly name: string; readonly scale: number } =>
  language === 'hi'
    ? { name: 'Noto Sans Devanagari', scale: 1.8 }
    : { name: 'IBM Plex Sans', scale: 1.3 };
