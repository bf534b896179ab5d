/**
 * Names in the letters of a machine-readable zone, after ICAO Doc 9303 part 3, section 6. Where the
 * standard leaves a choice (Ä: AE or A), each form is accepted. Greek follows ELOT 743 (ISO 843
 * type 2), as Greek documents do.
 */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  I: ['I'],
  ı: ['I'],
  Ĳ: ['IJ'],
  ĸ: ['Q'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE'],
  Œ: ['OE'],
  ẞ: ['SS'],
  ß: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};

const GREEK: Readonly<Record<string, string>> = {
  ...{ Α: 'A', Β: 'V', Γ: 'G', Δ: 'D', Ε: 'E', Ζ: 'Z', Η: 'I', Θ: 'TH', Ι: 'I', Κ: 'K', Λ: 'L' },
  ...{ Μ: 'M', Ν: 'N', Ξ: 'X', Ο: 'O', Π: 'P', Ρ: 'R', Σ: 'S', Τ: 'T', Υ: 'Y', Φ: 'F', Χ: 'CH' },
  ...{ Ψ: 'PS', Ω: 'O' },
};

/** Two letters that are written as one sound. */
const GREEK_PAIRS: Readonly<Record<string, string>> = { ΟΥ: 'OU', ΓΓ: 'NG', ΓΞ: 'NX', ΓΧ: 'NCH' };
const SOUNDED = /[ΑΕΗΙΟΥΩΒΓΔΖΛΜΝΡ]/;
const VOWELS_BEFORE_UPSILON: Readonly<Record<string, string>> = { Α: 'A', Ε: 'E', Η: 'I' };

/** So many forms of one name are tried; names with more such letters are rare. */
const MOST_FORMS = 48;

/** Every form of a name that a machine-readable zone may have, the standard's first choice first. */
export function transliterate(name: string): readonly string[] {
  const words = upper(name.normalize('NFC'))
    .replace(/['’ʼ`´.]/g, '')
    .split(/[\s\-‐–<,]+/);
  return words.filter(Boolean).map(formsOfWord).reduce(combined(' '), ['']);
}

const combined =
  (between: string) =>
  (starts: readonly string[], ends: readonly string[]): readonly string[] =>
    starts
      .flatMap((start) => ends.map((end) => (start ? start + between + end : end)))
      .slice(0, MOST_FORMS);

/** In capitals; German ß stays one letter, so that its form is the table's. */
const upper = (name: string): string =>
  [...name]
    .map((letter) => (letter === 'ß' || letter === 'ı' ? letter : letter.toUpperCase()))
    .join('');

function formsOfWord(word: string): readonly string[] {
  const letters = [...word];
  let forms: readonly string[] = [''];
  for (let at = 0; at < letters.length; at++) {
    const pair = greekPair(letters, at);
    forms = combined('')(forms, pair ? [pair] : formsOf(letters[at] ?? ''));
    if (pair) at++;
  }
  return [...new Set(forms)];
}

function formsOf(letter: string): readonly string[] {
  const known = LATIN[letter];
  if (known) return known;
  const plain = bare(letter);
  return [GREEK[plain] ?? plain.replace(/[^A-Z]/g, '')];
}

/** A letter without its accents. */
const bare = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** ΟΥ, ΑΥ, ΕΥ, ΗΥ, ΜΠ and the gammas. An upsilon with a diaeresis stands alone, as one after an accent. */
function greekPair(letters: readonly string[], at: number): string | undefined {
  const first = letters[at] ?? '';
  const second = letters[at + 1] ?? '';
  if (!second || /[ΪΫ\u0308]/u.test(second.normalize('NFD')) || second === 'Ϋ') return undefined;
  const pair = bare(first) + bare(second);
  if (pair === 'ΜΠ') return at === 0 || at + 2 === letters.length ? 'B' : 'MP';
  const isStressedFirst = bare(first) !== first && bare(second) === 'Υ';
  if (isStressedFirst) return undefined;
  const vowel = VOWELS_BEFORE_UPSILON[bare(first)];
  if (vowel && bare(second) === 'Υ') {
    const next = bare(letters[at + 2] ?? '');
    return vowel + (SOUNDED.test(next) ? 'V' : 'F');
  }
  return GREEK_PAIRS[pair];
}
