import { useEffect, useState } from 'react';
import { useLocale } from 'use-intl';
import { fetchAgain } from '../journey/fetch-again.ts';
import { fetchWords } from './fetch-words.ts';
import type { AllWords } from './fetch-words.ts';

/** All words in the language of the page, once they are wanted; the last language's until they come. */
export function useAllWords(isWanted: boolean): AllWords | null {
  const locale = useLocale();
  const [words, setWords] = useState<AllWords | null>(null);

  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    const fetchThem = async () => {
      const fetched = await fetchAgain(() => fetchWords(locale));
      if (!isGone) setWords(fetched);
    };
    void fetchThem();
    return () => {
      isGone = true;
    };
  }, [isWanted, locale]);

  return words;
}
