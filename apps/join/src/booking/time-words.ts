import { localeOf } from '@visavis/domain/locale';

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const words = (at: string, language: string, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), style).format(new Date(at));

/** By the clock of this device, which is the customer's. */
export const dayWords = (at: string, language: string): string => words(at, language, DAY);
export const timeWords = (at: string, language: string): string => words(at, language, TIME);
export const fullWords = (at: string, language: string): string =>
  words(at, language, { ...DAY, ...TIME });
