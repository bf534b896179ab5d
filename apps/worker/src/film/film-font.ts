import { createRequire } from 'node:module';

/** The typeface of the words in a film. Named by its file, so that ffmpeg need not look for fonts. */
export const FILM_FONT = createRequire(import.meta.url).resolve(
  '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff',
);
