import { LANGUAGES, type Language } from '@visavis/domain/language';
import { fault, type Fault } from './finding.ts';

/** What the customer's screen has room for, and a nervous person takes in. */
const MOST_WORDS = 12;
/** Texts are shown as they are: nothing fills in a placeholder, and nobody may read a reminder. */
const PLACEHOLDER = /[{}<>]|\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b|\?\?\?/i;
/** Names and single words may be the same in two languages; sentences are not. */
const LONG_ENOUGH_TO_DIFFER = 4;

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean);
const sentencesOf = (text: string): readonly string[] => text.split(/[.;?!।]\s*/);

/** What is wrong with the texts of a document, wherever they stand in it. */
export function findInTexts(value: unknown, keys: readonly PropertyKey[] = []): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return LANGUAGES.flatMap((language) => findInText(value, language, keys));
  return Object.entries(value).flatMap(([key, member]) =>
    findInTexts(member, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}

type Text = Partial<Record<Language, unknown>>;

const isText = (value: object): value is Text => 'en' in value;

function findInText(
  text: Text,
  language: Language,
  keys: readonly PropertyKey[],
): readonly Fault[] {
  const at = [...keys, language];
  const words = text[language];
  if (typeof words !== 'string' || !words.trim()) return [fault(at, 'NO_WORDS')];
  const placeholder = PLACEHOLDER.exec(words);
  const isEnglish =
    language !== 'en' && words === text.en && wordsOf(words).length >= LONG_ENOUGH_TO_DIFFER;
  const longest = Math.max(...sentencesOf(words).map((sentence) => wordsOf(sentence).length));
  const isTooLong = keys.at(-1) === 'prompt' && longest > MOST_WORDS;
  return [
    ...(placeholder ? [fault(at, 'PLACEHOLDER', { found: placeholder[0] })] : []),
    ...(isEnglish ? [fault(at, 'UNTRANSLATED')] : []),
    ...(isTooLong ? [fault(at, 'LONG_SENTENCE', { words: longest, most: MOST_WORDS })] : []),
  ];
}
