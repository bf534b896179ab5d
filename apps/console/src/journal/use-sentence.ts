import { momentWords } from '@visavis/ui/moment';
import { useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl';
import type { JournalLine, JournalView } from './journal-line.ts';
import { nameIn, valuesOf } from './sentence.ts';

/** Says in a sentence what an entry says in fields. */
export function useSentence(view: Pick<JournalView, 'staffNames' | 'stepTitles'>) {
  const t = useTranslations('journal.facts');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const words = useWord();
  const staff = nameIn(view);
  return ({ fact }: JournalLine): string =>
    t(
      fact.type,
      valuesOf(fact, {
        staff,
        step: (sessionId, id) => view.stepTitles[sessionId]?.[id]?.[locale] ?? id,
        word: words,
        moment: (at) => momentWords(at, 'full', locale, zone),
      }),
    );
}

/** Words for codes: `outcome.APPROVED`, `reason.DOC-09`. A code without a word stands as it is. */
function useWord(): (key: string) => string {
  const { cases, reasons, roles, journal, review } = useMessages();
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    consent: cases.consents.purpose,
    outcome: cases.outcome,
    reason: reasons,
    verdict: cases.review,
    role: roles,
    result: review.steps.result,
    side: review.side,
    filter: journal.filters,
  };
  return (key) => {
    const [table = '', ...rest] = key.split('.');
    const code = rest.join('.');
    return tables[table]?.[code] ?? (key === 'noStep' ? journal.noStep : code);
  };
}

/** Who did it, in words. */
export function useActorName(view: Pick<JournalView, 'staffNames'>) {
  const t = useTranslations('journal.actor');
  const staff = nameIn(view);
  return ({ actor }: JournalLine): string => {
    if (actor.kind === 'STAFF') return staff(actor.id);
    return actor.kind === 'SYSTEM' ? t(`SYSTEM.${actor.part}`) : t(actor.kind);
  };
}
