import { LANGUAGES, type Language } from '@visavis/domain/language';
import { writePath, type Fault } from './finding.ts';

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
  const path = writePath([...keys, language]);
  const words = text[language];
  if (typeof words !== 'string' || !words.trim()) return [{ path, text: 'has no words' }];
  const faults: string[] = [];
  const placeholder = PLACEHOLDER.exec(words);
  if (placeholder) faults.push(`holds “${placeholder[0]}”, which nothing fills in`);
  if (language !== 'en' && words === text.en && wordsOf(words).length >= LONG_ENOUGH_TO_DIFFER)
    faults.push('is the English text');
  if (keys.at(-1) === 'prompt') {
    const longest = Math.max(...sentencesOf(words).map((sentence) => wordsOf(sentence).length));
    if (longest > MOST_WORDS)
      faults.push(`has a sentence of ${longest} words; ${MOST_WORDS} are the most`);
  }
  return faults.map((fault) => ({ path, text: fault }));
}
