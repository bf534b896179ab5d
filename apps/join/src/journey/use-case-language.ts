'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { LANGUAGE_COOKIE, cookieOf } from '@visavis/ui/language/cookies';
import { useLocale } from 'use-intl';
import type { Language } from '../language/languages.ts';

/** Goes on in the language of the case, unless the reader has chosen one on this device. */
export function useCaseLanguage(language: Language | undefined): void {
  const router = useRouter();
  const shown = useLocale();
  useEffect(() => {
    if (language === undefined || language === shown) return;
    if (document.cookie.includes(`${LANGUAGE_COOKIE}=`)) return;
    document.cookie = cookieOf(LANGUAGE_COOKIE, language);
    router.refresh();
  }, [language, shown, router]);
}
