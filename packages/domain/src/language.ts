/** The languages in which every text of the product exists. Adding one is adding it here and a file of messages. */
export const LANGUAGES = ['en', 'el', 'pl', 'de', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type LocalText = Readonly<Record<Language, string>>;

/** A text that each language's words are looked up for. */
export const inEveryLanguage = (wordsIn: (language: Language) => string): LocalText =>
  Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])) as LocalText;
