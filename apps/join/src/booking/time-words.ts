const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const words = (at: string, locale: string, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, style).format(new Date(at));

/** By the clock of this device, which is the customer's. */
export const dayWords = (at: string, locale: string): string => words(at, locale, DAY);
export const timeWords = (at: string, locale: string): string => words(at, locale, TIME);
export const fullWords = (at: string, locale: string): string =>
  words(at, locale, { ...DAY, ...TIME });
