import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { Consequences } from './outcome-choices.ts';

/** What follows: the neutral words that the customer reads, whether they may come again, who is told. */
export function OutcomeConsequences({ follows }: { readonly follows: Consequences }) {
  const t = useTranslations('call.follows');
  const { customerReads, retry, reports, isSilent } = follows;
  return (
    <section
      aria-labelledby="what-follows"
      className="flex flex-col gap-1 rounded-md border border-line bg-sunken p-3"
    >
      <h3 id="what-follows" className="font-semibold">
        {t('title')}
      </h3>
      {isSilent ? (
        <p className="flex items-start gap-2">
          <SignalIcon kind="look" />
          <span>{t('silent')}</span>
        </p>
      ) : null}
      <p>
        {t('customerReads')} <q>{t(`reads.${customerReads}`)}</q>
      </p>
      {retry === null ? null : <p>{t(`retry.${retry}`)}</p>}
      {reports.map((to) => (
        <p key={to}>{t(`report.${to}`)}</p>
      ))}
    </section>
  );
}
