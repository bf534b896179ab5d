'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CaseId } from '@visavis/domain/ids';

import { useAnnounce } from '@visavis/ui/announcer';
import { EmptyState } from '@visavis/ui/empty-state';
import { Refusal } from '../errors/refusal.tsx';
import type { Refused } from '../server/answer.ts';
import type { CasePage } from '../server/search-cases.ts';
import { findCases } from '../server/actions/cases.ts';
import { addressOf, type CaseFilters } from './case-filters.ts';
import { CaseTable } from './case-table.tsx';
import { FilterFields, type AgentChoice } from './filter-fields.tsx';
import { Pages } from './pages.tsx';

type CaseSearchProps = {
  readonly filters: CaseFilters;
  readonly page: CasePage;
  readonly agents: readonly AgentChoice[];
};

/**
 * Looks for cases. The address follows the filters, so that it can be kept and shared; the name goes
 * to the server in the body of a request and stands in no address.
 */
export function CaseSearch(props: CaseSearchProps) {
  const t = useTranslations('cases');
  const announce = useAnnounce();
  const [filters, setFilters] = useState(props.filters);
  const [page, setPage] = useState(props.page);
  const [isFirst, setIsFirst] = useState(true);
  const [refused, setRefused] = useState<Refused>();
  const isFiltered = Object.values(filters).some(Boolean);
  const { next } = page;

  const find = async (wanted: CaseFilters, after?: string) => {
    const answered = await findCases({ filters: wanted, after });
    if (!answered.ok) {
      setRefused(answered);
      return;
    }
    setRefused(undefined);
    setFilters(wanted);
    setPage(answered.value);
    setIsFirst(after === undefined);
    window.history.replaceState(null, '', addressOf(wanted));
    announce(t('found', { count: answered.value.total }));
  };

  return (
    <div className="flex flex-col gap-4">
      <FilterFields
        key={JSON.stringify(filters)}
        filters={filters}
        agents={props.agents}
        onFind={find}
        onClear={isFiltered ? () => find({}) : undefined}
      />
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      <p className="text-ink-soft">{t('found', { count: page.total })}</p>
      <CaseTable
        caption={t('title')}
        rows={page.found}
        empty={
          <EmptyState title={t(isFiltered ? 'emptyFound.title' : 'empty.title')}>
            {t(isFiltered ? 'emptyFound.words' : 'empty.words')}
          </EmptyState>
        }
      />
      <Pages
        onNewest={isFirst ? undefined : () => find(filters)}
        onOlder={next === undefined ? undefined : () => find(filters, next as CaseId)}
      />
    </div>
  );
}
