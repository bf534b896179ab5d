'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { OUTCOMES, type OutcomeKind } from '@visavis/domain/outcome/outcome';
import { EmptyState } from '@visavis/ui/empty-state';
import { CaseTable } from '../cases/case-table.tsx';
import { OutcomeBadge } from '../cases/outcome-badge.tsx';
import { Section } from '../section.tsx';
import type { FoundCase } from '../server/search-cases.ts';

export type DayCounts = {
  readonly waiting: number;
  readonly open: number;
  readonly toReview: number;
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
};

type SupervisorHomeProps = {
  readonly counts: DayCounts;
  readonly toReview: readonly FoundCase[];
};

/** What a supervisor begins with: how the house stands now, today's outcomes, and what waits for them. */
export function SupervisorHome({ counts, toReview }: SupervisorHomeProps) {
  const t = useTranslations('home');
  return (
    <>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        <Count words={t('waiting')} count={counts.waiting} href="/queue" />
        <Count words={t('open')} count={counts.open} />
        <Count words={t('toReview')} count={counts.toReview} href="/cases?outcome=TO_REVIEW" />
      </dl>
      <Section title={t('today')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {OUTCOMES.map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <span className="font-mono text-lead tabular-nums">{counts.outcomes[kind]}</span>
              <OutcomeBadge outcome={kind} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('toReviewTitle')}>
        <CaseTable
          caption={t('toReviewTitle')}
          rows={toReview}
          empty={<EmptyState title={t('nothing.title')}>{t('nothing.words')}</EmptyState>}
        />
      </Section>
    </>
  );
}

type CountProps = { readonly words: string; readonly count: number; readonly href?: string };

function Count({ words, count, href }: CountProps) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-soft">
        {href ? (
          <Link
            href={href}
            prefetch={false}
            className="text-accent underline-offset-2 hover:underline"
          >
            {words}
          </Link>
        ) : (
          words
        )}
      </dt>
      <dd className="font-mono text-display tabular-nums">{count}</dd>
    </div>
  );
}
