'use client';

import { useMessages, useTranslations } from 'use-intl';
import { KeyValues } from '@visavis/ui/key-values';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { OutcomeBadge, ReviewBadge } from '../cases/outcome-badge.tsx';
import type { ReviewData } from './review-data.ts';

/** How the session ended, why, and what was said about it since. */
export function OutcomePanel({ review }: { readonly review: ReviewData }) {
  const t = useTranslations('review.outcome');
  const reasons = useMessages().reasons;
  const { outcome, review: judged } = review;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {outcome ? <OutcomeBadge outcome={outcome.kind} /> : t('none')}
        {judged ? <ReviewBadge verdict={judged.verdict} /> : null}
      </div>
      {outcome && outcome.reasons.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {outcome.reasons.map((code, index) => (
            <li key={code} className={index === 0 ? 'font-semibold' : undefined}>
              {reasons[code]}{' '}
              <span className="font-normal text-ink-soft">
                <Mono>{code}</Mono>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {outcome?.note ? <Quote words={outcome.note} by={review.agentName} /> : null}
      {judged?.remark ? <Quote words={judged.remark} by={judged.reviewerName} /> : null}
      <KeyValues
        values={[
          { key: 'person', label: t('person'), value: review.personName },
          { key: 'agent', label: t('agent'), value: review.agentName ?? t('nobody') },
          {
            key: 'began',
            label: t('began'),
            value: review.beganAt ? <Moment at={review.beganAt} /> : t('notBegun'),
          },
          ...(outcome
            ? [{ key: 'ended', label: t('ended'), value: <Moment at={outcome.at} /> }]
            : []),
          ...(judged
            ? [
                {
                  key: 'reviewed',
                  label: t('reviewed'),
                  value: (
                    <>
                      {judged.reviewerName} · <Moment at={judged.at} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function Quote({ words, by }: { readonly words: string; readonly by: string | null }) {
  return (
    <blockquote className="prose-words border-l-2 border-edge pl-3">
      <p className="whitespace-pre-line">{words}</p>
      {by ? <footer className="text-small text-ink-soft">{by}</footer> : null}
    </blockquote>
  );
}
