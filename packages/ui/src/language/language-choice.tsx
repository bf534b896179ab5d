'use client';

import { Languages } from 'lucide-react';
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
 * The languages, each under its own name and marked as that language for screen readers. The choice
 * holds from now on, on this device.
 */
export function LanguageChoice({ label, languages, chosen }: LanguageChoiceProps) {
  const router = useRouter();
  const choose = (language: string) => {
    document.cookie = cookieOf(LANGUAGE_COOKIE, language);
    router.refresh();
  };
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1">
      <Languages aria-hidden="true" size={16} className="mr-1 text-ink-soft" />
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
          className="min-h-control rounded-md px-2 text-small text-accent hover:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline aria-pressed:underline-offset-4"
        >
          {ownName(language)}
        </button>
      ))}
    </div>
  );
}
