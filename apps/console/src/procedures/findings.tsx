'use client';

import { useTranslations } from 'use-intl';
import { Signal } from '@visavis/ui/signal';
import type { FoundFault } from './procedure-data.ts';

type FindingsProps = {
  readonly findings: readonly FoundFault[];
  readonly isLooking: boolean;
  readonly onJump: (path: string) => void;
};

/** What keeps the procedure from being published; a press leads to the place. */
export function Findings({ findings, isLooking, onJump }: FindingsProps) {
  const t = useTranslations('admin.procedures');
  if (isLooking && findings.length === 0) return <p role="status">{t('looking')}</p>;
  if (findings.length === 0)
    return (
      <p role="status">
        <Signal kind="verified">{t('noFindings')}</Signal>
      </p>
    );
  return (
    <details className="rounded-md border border-line p-3">
      <summary>
        <Signal kind="look">{t('findings', { count: findings.length })}</Signal>
      </summary>
      <ul className="flex max-h-64 flex-col overflow-y-auto pt-2">
        {findings.map(({ path, code, values }, index) => (
          <li key={index}>
            <button
              type="button"
              className="min-h-control w-full text-left text-accent"
              onClick={() => onJump(path)}
            >
              <span className="font-mono text-small">{path || '/'}</span>:{' '}
              {t(`faults.${code}`, values)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
