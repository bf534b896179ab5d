import { useTranslations } from 'use-intl';
import { clockOf } from '@visavis/ui/duration';
import { Section } from '../section.tsx';
import { missingOf } from './missing.ts';
import type { ReviewData } from './review-data.ts';

type GapListProps = {
  readonly review: ReviewData;
  readonly onJump: (ms: number) => void;
};

/** In words, what the recording does not hold, and why: the time line shows the same for the eye. */
export function GapList({ review, onJump }: GapListProps) {
  const t = useTranslations('review');
  const missing = missingOf(review, t);
  return (
    <Section title={t('missing.title')}>
      {missing.length === 0 ? <p className="text-ink-soft">{t('missing.nothing')}</p> : null}
      <ul className="flex max-h-60 flex-col overflow-y-auto">
        {missing.map(({ key, atMs, words }) => (
          <li key={key} className="flex items-baseline gap-2">
            <button
              type="button"
              aria-label={t('missing.jump', { at: clockOf(atMs) })}
              onClick={() => onJump(atMs)}
              className="min-h-6 rounded-md px-2 font-mono text-accent tabular-nums hover:bg-accent-soft"
            >
              {clockOf(atMs)}
            </button>
            <span className="prose-words">{words}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
