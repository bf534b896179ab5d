'use client';

import { ChevronDown, Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { Language } from '@visavis/domain/language';
import { LANGUAGE_COOKIE, cookieOf } from './cookies.tsx';

export type LanguageChoiceProps = {
  readonly label: string;
  readonly languages: readonly Language[];
  readonly chosen: string;
};

/** How each language is called by those who speak it. The platform's own table costs 20 ms for each. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  el: 'Ελληνικά',
  pl: 'polski',
  de: 'Deutsch',
  hi: 'हिन्दी',
};

/**
 * The languages, each under its own name and marked as that language for screen readers, in the
 * platform's own list: five names fit the narrowest phone. The choice holds from now on, on this device.
 */
export function LanguageChoice({ label, languages, chosen }: LanguageChoiceProps) {
  const router = useRouter();
  const choose = (language: string) => {
    document.cookie = cookieOf(LANGUAGE_COOKIE, language);
    router.refresh();
  };
  return (
    <span className="relative inline-flex items-center text-accent">
      <Languages
        aria-hidden="true"
        size={16}
        className="pointer-events-none absolute left-2 shrink-0"
      />
      <select
        aria-label={label}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
        className="field-sizing-content min-h-control max-w-full cursor-pointer appearance-none rounded-md bg-transparent pr-7 pl-8 text-small font-semibold hover:bg-accent-soft [&>option]:bg-surface [&>option]:text-ink"
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {OWN_NAMES[language]}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        size={16}
        className="pointer-events-none absolute right-2 shrink-0"
      />
    </span>
  );
}
