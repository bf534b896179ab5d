import type { LedSession } from '@visavis/contract/staff';
import { useAnnounce } from '@visavis/ui/announcer';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useFindingWords } from './finding-words.ts';
import { listTold, takeWorstNew } from './new-findings.ts';

/** Says the worst of what the machine newly found as it comes; what is in order says nothing. */
export function useNewFindings({
  analyses,
  seenSoFar,
}: Pick<LedSession, 'analyses' | 'seenSoFar'>): void {
  const t = useTranslations('analysis');
  const announce = useAnnounce();
  const words = useFindingWords();
  const said = useRef<Set<string>>(undefined);
  useEffect(() => {
    const isFirst = said.current === undefined;
    said.current ??= new Set();
    const finding = takeWorstNew(listTold({ analyses, seenSoFar }), said.current, words);
    // What was there when the page was opened has been said before.
    if (finding && !isFirst) announce(t('came', { finding: words(finding) }));
  }, [analyses, seenSoFar, announce, t, words]);
}
