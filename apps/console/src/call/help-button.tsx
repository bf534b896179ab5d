import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { UserRoundPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';

type HelpButtonProps = {
  readonly session: LedSession;
  readonly onAsk: () => void | Promise<void>;
};

/** Asks a colleague to join, and says who is there. */
export function HelpButton({ session, onAsk }: HelpButtonProps) {
  const t = useTranslations('visit.help');
  const { visitors, helpAskedAt } = session;
  const mayAsk = helpAskedAt === null;
  useKeys({ v: mayAsk ? () => void onAsk() : undefined });
  return (
    <div className="flex items-center gap-2">
      {visitors.length > 0 ? (
        <p role="status">{t('here', { names: visitors.join(', '), count: visitors.length })}</p>
      ) : null}
      <Button
        keyHint="V"
        icon={<UserRoundPlus aria-hidden="true" size={16} />}
        disabledReason={mayAsk ? undefined : t('asked')}
        onPress={onAsk}
      >
        {t('ask')}
      </Button>
    </div>
  );
}
