'use client';

import { useTranslations } from 'use-intl';
import { Screen } from '../screen.tsx';
import { HaltActions } from './halt-actions.tsx';
import type { Halt } from './halt-of.ts';

export type HaltPageProps = {
  readonly halt: Halt;
  /** Connects again. Without it, trying again loads the page anew. */
  readonly onReopen?: (() => void) | undefined;
  /** Goes on where it is not advised. */
  readonly onDespite?: (() => void) | undefined;
  /** As the server writes it: see `Screen`. */
  readonly isStill?: boolean | undefined;
};

/** What happened, what is safe, what to do. There is always something to do. */
export function HaltPage({ halt, onReopen, onDespite, isStill }: HaltPageProps) {
  const t = useTranslations('halts');
  return (
    <Screen
      title={t(`${halt}.title`)}
      isStill={isStill}
      actions={<HaltActions halt={halt} onReopen={onReopen} onDespite={onDespite} />}
    >
      <p className="text-lead">{t(`${halt}.todo`)}</p>
      <p className="text-ink-soft">{t(`${halt}.safe`)}</p>
    </Screen>
  );
}
