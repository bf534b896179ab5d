'use client';

import { useTranslations } from 'use-intl';
import { CheckRow } from '../check/check-row.tsx';
import type { LocationAsk } from './use-location.ts';

/** Why the location is asked for, and what came of it. */
export function LocationRow({ wish, bank, report, isAsking }: LocationAsk) {
  const t = useTranslations('location');
  if (wish === 'OFF') return null;
  const words = () => {
    if (isAsking) return t('asking');
    if (report?.state === 'GIVEN') return t('given');
    const rest = `${t('kept')} ${t(wish === 'OPTIONAL' ? 'optional' : 'required')}`;
    return report ? `${t(report.cause)} ${rest}` : `${t('why', { bank })} ${rest}`;
  };
  return (
    <ul className="border-b border-line">
      <CheckRow
        kind={report?.state === 'GIVEN' ? 'verified' : 'look'}
        title={t('title')}
        words={words()}
      />
    </ul>
  );
}
