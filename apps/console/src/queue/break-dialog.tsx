'use client';

import { BREAK_REASONS } from '@visavis/domain/staff/presence';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { useTranslations } from 'use-intl';

export type ChosenBreak = (typeof BREAK_REASONS)[number];

type BreakDialogProps = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly onTake: (reason: ChosenBreak) => Promise<void>;
  readonly onClose: () => void;
};

/** Why, by one press or its number. */
export function BreakDialog({ title, description, onTake, onClose }: BreakDialogProps) {
  const t = useTranslations('queue.presence');
  const take = async (reason: ChosenBreak) => {
    await onTake(reason);
    onClose();
  };
  return (
    <Dialog
      open
      title={title}
      description={description}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('stay')}</Button>}
    >
      <div
        className="flex flex-col gap-2"
        onKeyDown={({ key }) => {
          const reason = /^[1-9]$/.test(key) ? BREAK_REASONS[Number(key) - 1] : undefined;
          if (reason) void take(reason);
        }}
      >
        {BREAK_REASONS.map((reason, index) => (
          <Button key={reason} wide keyHint={String(index + 1)} onPress={() => take(reason)}>
            {t(`reason.${reason}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
