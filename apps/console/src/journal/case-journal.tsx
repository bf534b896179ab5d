'use client';

import { useTranslations } from 'use-intl';
import { openJournal } from '../server/actions/journal.ts';
import type { JournalView } from './journal-line.ts';
import { JournalSheet } from './journal-sheet.tsx';

type CaseJournalProps = { readonly caseId: string; readonly view: JournalView };

/** The journal of one case. */
export function CaseJournal({ caseId, view }: CaseJournalProps) {
  const t = useTranslations('journal');
  return (
    <JournalSheet view={view} caption={t('caseTitle')} onVerify={() => openJournal({ caseId })} />
  );
}
