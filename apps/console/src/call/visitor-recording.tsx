import type { LedSession } from '@visavis/contract/staff';
import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { Health } from './recorder-state.ts';

type VisitorRecordingProps = { readonly session: LedSession; readonly health: Health | null };

/**
 * Whether a visitor who speaks is being written, and so let through to the customer; nothing while
 * there is none.
 */
export function VisitorRecording({ session: { speaker }, health }: VisitorRecordingProps) {
  const t = useTranslations('call.visitor');
  if (!speaker) return <span role="status" className="sr-only" />;
  const { name } = speaker;
  const isThrough = speaker.isHeard || speaker.isSeen;
  const isFailed = health?.visitor?.failed ?? false;
  const gaps = health?.visitor?.gaps ?? 0;
  return (
    <span role="status">
      <Signal kind={isThrough && !isFailed ? 'verified' : 'look'}>
        {isThrough ? t('recorded', { name }) : t('unrecorded', { name })}
        {gaps > 0 ? ` ${t('gaps', { count: gaps })}` : null}
      </Signal>
    </span>
  );
}
