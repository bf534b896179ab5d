/**
 * Text as it is compared in searches: lower case, without accents and breathings, one space between
 * words. Greek's final sigma counts as a sigma.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of a folded text. */
export const foldedWords = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');
