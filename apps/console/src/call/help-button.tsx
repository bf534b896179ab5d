import type { LedSession } from '@visavis/contract/staff';
import { useKeys } from '@visavis/ui/keys';
import { UserRoundPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ROOMY } from './attendance-bar.tsx';
import { BarButton } from './bar-button.tsx';

type HelpButtonProps = { readonly session: LedSession; readonly onAsk: () => void };

/** Asks a colleague to join, and says who is there. */
export function HelpButton({ session, onAsk }: HelpButtonProps) {
  const t = useTranslations('visit.help');
  const { visitors, helpAskedAt } = session;
  useKeys({ v: helpAskedAt === null ? onAsk : undefined });
  return (
    <>
      <BarButton
        keyHint="V"
        icon={<UserRoundPlus aria-hidden="true" size={16} className={ROOMY} />}
        hindrance={helpAskedAt === null ? null : t('asked')}
        onPress={onAsk}
      >
        {t('ask')}
      </BarButton>
      <p role="status" className="max-w-40 truncate empty:-ml-3">
        {visitors.length > 0
          ? t('here', { names: visitors.join(', '), count: visitors.length })
          : null}
      </p>
    </>
  );
}
