import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { openTypeface, type Typeface } from './typeface.ts';

const require = createRequire(import.meta.url);
const SUBSETS = ['latin', 'latin-ext', 'greek'] as const;

/** IBM Plex Sans in Latin and Greek letters, from its npm package. */
export function openPlex(weight: 400 | 600): Typeface {
  return openTypeface(
    SUBSETS.map((subset) =>
      require.resolve(
        `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${subset}-${weight}-normal.woff`,
      ),
    ),
  );
}

/** The faces of Debian's package fonts-ocr-b that the classifier learns: regular, outline, sharp. */
export const OCR_B_FILES = ['OCRB.otf', 'OCRBF.otf', 'OCRBS.otf'] as const;
export type OcrBFile = (typeof OCR_B_FILES)[number];

const INSTALLED = '/usr/share/fonts/opentype/ocr-b';

/** Where this machine keeps what set-up brings for vision: outside the project, so that it is made once. */
export const visionFolder = (): string => join(homedir(), '.cache', 'visavis', 'vision');

/** Where the fonts lie: as Debian installs them, else where set-up unpacks them; undefined before. */
export function ocrBFolder(): string | undefined {
  return [INSTALLED, join(visionFolder(), 'ocr-b')].find((folder) =>
    OCR_B_FILES.every((file) => existsSync(join(folder, file))),
  );
}

/** A face of OCR-B. @throws Error before set-up has brought it */
export function openOcrB(file: OcrBFile = 'OCRB.otf'): Typeface {
  const folder = ocrBFolder();
  if (!folder) throw new Error('OCR-B is not there: `npm start` brings it.');
  return openTypeface([join(folder, file)]);
}
