import { cookies, headers } from 'next/headers';
import { chooseLanguage } from './choose-language.tsx';
import { LANGUAGE_COOKIE, ZONE_COOKIE } from './cookies.tsx';

/** Who reads this answer of the server: in which of our languages, and by which clock. */
export async function readerOf<Language extends string>(languages: readonly Language[]) {
  const [jar, asked] = await Promise.all([cookies(), headers()]);
  const zone = jar.get(ZONE_COOKIE)?.value;
  const accepts = asked.get('accept-language');
  return {
    locale: chooseLanguage(languages, jar.get(LANGUAGE_COOKIE)?.value, accepts),
    timeZone: zone !== undefined && isZone(zone) ? zone : 'UTC',
    nonce: asked.get('x-nonce') ?? undefined,
  };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
