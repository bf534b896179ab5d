'use client';

import { ChevronDown, Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { LANGUAGE_COOKIE, cookieOf } from './cookies.tsx';

export type LanguageChoiceProps = {
  readonly label: string;
  readonly languages: readonly string[];
  readonly chosen: string;
};

/** How a language is called by those who speak it. */
const ownName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

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
        className="min-h-control max-w-full cursor-pointer appearance-none rounded-md bg-transparent pr-7 pl-8 text-small font-semibold hover:bg-accent-soft [&>option]:bg-surface [&>option]:text-ink"
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
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
