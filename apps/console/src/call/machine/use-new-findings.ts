import type { LedSession } from '@visavis/contract/staff';
import { useAnnounce } from '@visavis/ui/announcer';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useFindingWords } from './finding-words.ts';

/** Says the worst of what the machine newly found as it comes; what is in order says nothing. */
export function useNewFindings({ analyses }: Pick<LedSession, 'analyses'>): void {
  const t = useTranslations('analysis');
  const announce = useAnnounce();
  const words = useFindingWords();
  const known = useRef(new Set(analyses.map(({ id }) => id)));
  useEffect(() => {
    const fresh = analyses.filter(({ id }) => !known.current.has(id));
    for (const { id } of fresh) known.current.add(id);
    const worst =
      fresh.find(({ level }) => level === 'STOP') ?? fresh.find(({ level }) => level === 'LOOK');
    const finding = worst?.findings[0];
    if (finding) announce(t('came', { finding: words(finding) }));
  }, [analyses, announce, t, words]);
}
