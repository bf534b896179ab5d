import type { Messages } from './messages.ts';

/** What the first page says: the only words that come with it. */
export const FIRST_PARTS = ['app', 'pages', 'start', 'welcome', 'halts'] as const;

/** The words of the first page. All others are fetched with the code of the pages that say them. */
export const firstWords = (all: Messages): Pick<Messages, (typeof FIRST_PARTS)[number]> => ({
  app: all.app,
  pages: all.pages,
  start: all.start,
  welcome: all.welcome,
  halts: all.halts,
});
