/** Every language of the app. Adding one is adding it here and a file of messages. */
export const LANGUAGES = ['en', 'el', 'pl', 'de', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];
