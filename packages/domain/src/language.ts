/** The languages in which every text of the product exists. Adding one is adding it here and a file of messages. */
export const LANGUAGES = ['en', 'el'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type LocalText = Readonly<Record<Language, string>>;
