'use client';

import { useTranslations } from 'use-intl';
import type { OutcomeKind } from '@visavis/domain/outcome/outcome';
import { Badge } from '@visavis/ui/signal';
import type { SignalKind } from '@visavis/ui/signal';

const SIGNALS = {
  APPROVED: 'verified',
  REJECTED: 'stop',
  TERMINATED: 'stop',
  UNABLE_TO_VERIFY: 'look',
  ABANDONED: 'look',
  INTERRUPTED: 'look',
} as const satisfies Record<OutcomeKind, SignalKind>;

/** How a session ended, in a word and a shape. */
export function OutcomeBadge({ outcome }: { readonly outcome: OutcomeKind }) {
  const t = useTranslations('cases.outcome');
  return <Badge kind={SIGNALS[outcome]}>{t(outcome)}</Badge>;
}

/** What the second person said, or that nobody has yet. */
export function ReviewBadge({ verdict }: { readonly verdict: 'CONFIRMED' | 'RETURNED' | null }) {
  const t = useTranslations('cases.review');
  if (verdict === null) return <Badge>{t('OPEN')}</Badge>;
  return <Badge kind={verdict === 'CONFIRMED' ? 'verified' : 'stop'}>{t(verdict)}</Badge>;
}
