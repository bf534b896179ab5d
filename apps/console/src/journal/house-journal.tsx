'use client';

import { useTranslations } from 'use-intl';
import { openHouseJournal } from '../server/actions/journal.ts';
import type { JournalView } from './journal-line.ts';
import { JournalSheet } from './journal-sheet.tsx';

/** The journal of what concerns no single case. */
export function HouseJournal({ view }: { readonly view: JournalView }) {
  const t = useTranslations('journal');
  return (
    <JournalSheet view={view} caption={t('houseTitle')} onVerify={() => openHouseJournal({})} />
  );
}
