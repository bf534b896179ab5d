import type { Line } from '@visavis/call-client/connect';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { Coffee } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { BreakDialog } from '../queue/break-dialog.tsx';
import { useBreakAfter } from './use-break-after.ts';

/** In the middle of a call: a break once it is over. A second press takes it back. */
export function BreakAfterButton({ line }: { readonly line: Line }) {
  const t = useTranslations('call.breakAfter');
  const announce = useAnnounce();
  const { presence, take, giveUp } = useBreakAfter(line);
  const [isAsking, setIsAsking] = useState(false);
  const isPlanned = presence?.state === 'BREAK';
  const press = async () => {
    if (!isPlanned) return setIsAsking(true);
    await giveUp();
    announce(t('givenUp'));
  };
  useKeys({ q: presence ? () => void press() : undefined });
  if (!presence) return null;
  return (
    <>
      <Button
        variant="quiet"
        wide
        keyHint="Q"
        pressed={isPlanned}
        icon={isPlanned ? <Coffee aria-hidden="true" size={16} /> : undefined}
        onPress={press}
      >
        {t('button')}
      </Button>
      {isAsking ? (
        <BreakDialog
          title={t('title')}
          description={t('lead')}
          onTake={async (reason) => {
            await take(reason);
            announce(t('planned'));
          }}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  );
}
