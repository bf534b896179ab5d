/** The language that a person chose. Not secret, no personal data: one word. */
export const LANGUAGE_COOKIE = 'visavis_language';

/** The time zone of the browser, so that the server writes times as the person reads clocks. */
export const ZONE_COOKIE = 'visavis_zone';

/** A cookie of one word that lasts a year and stays on this site. */
export const cookieOf = (name: string, value: string): string =>
  `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
