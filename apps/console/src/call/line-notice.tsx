import type { Line } from '@visavis/call-client/connect';
import { Button } from '@visavis/ui/button';
import { Duration } from '@visavis/ui/duration';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import { Refusal } from '../errors/refusal.tsx';
import { useLineState } from './staff-line.ts';
import { useNow } from './use-now.ts';

/** Says what is wrong with the line to the server and what can be done; nothing while it is fine. */
export function LineNotice({ line }: { readonly line: Line | null }) {
  const t = useTranslations('call.line');
  const state = useLineState(line);
  const now = useNow(state.state === 'RECONNECTING');
  const again = (
    <Button variant="primary" onPress={() => line?.reopen()}>
      {t('reopen')}
    </Button>
  );
  if (state.state === 'RECONNECTING')
    return (
      <Notice kind="look" title={t('lost')}>
        <p>
          {t('lostHint')} <Duration ms={now - state.since} />
        </p>
      </Notice>
    );
  if (state.state === 'TAKEN_OVER')
    return (
      <Notice kind="look" title={t('taken')} actions={again}>
        <p>{t('takenHint')}</p>
      </Notice>
    );
  if (state.state === 'REFUSED') return <Refusal code={state.code} actions={again} />;
  return null;
}
