import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import type { CodeChannel } from '@visavis/domain/session/session';
import { Button } from '@visavis/ui/button';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useRefusedWords } from './refusal-words.ts';
import { useNow } from './use-now.ts';

type CodePanelProps = {
  readonly session: LedSession;
  /** Why the last sending failed; it stays until the next one. */
  readonly refused: Refused | null;
  readonly onSend: (channel?: CodeChannel) => Promise<void>;
  /** Set where no mail server is configured and messages are kept in the outbox. */
  readonly outbox: string | null;
};

/** The one-time code: where it goes, what became of it, and how often it may still be tried. */
export function CodePanel({ session, refused, onSend, outbox }: CodePanelProps) {
  const t = useTranslations('call.code');
  const words = useRefusedWords();
  const { code, codeAddresses } = session;
  const [usual, other] = codeAddresses;
  const isLimit = code !== null && code.sendsLeft === 0;
  const blocked = usual === undefined ? t('noAddress') : isLimit ? t('noSends') : undefined;
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3 low:gap-1 low:py-1">
      {usual === undefined ? null : (
        <p>
          {t('goesTo')} <Mono>{usual.masked}</Mono> ({t(`channel.${usual.channel}`)})
        </p>
      )}
      {code ? <CodeState code={code} /> : null}
      {refused ? <ErrorNotice words={words(refused)} /> : null}
      {code?.verified ? null : (
        <div className="flex flex-wrap gap-2 low:[&_button]:px-2">
          <Button
            variant={code ? 'secondary' : 'primary'}
            keyHint="O"
            disabledReason={blocked}
            busyLabel={t('sending')}
            onPress={() => onSend()}
          >
            {code ? t('again', { left: code.sendsLeft }) : t('send')}
          </Button>
          {other ? (
            <Button
              variant="secondary"
              disabledReason={blocked}
              busyLabel={t('sending')}
              onPress={() => onSend(other.channel)}
            >
              {t('instead', { channel: t(`channel.${other.channel}`), address: other.masked })}
            </Button>
          ) : null}
        </div>
      )}
      {outbox === null ? null : (
        <p className="text-small text-ink-soft">
          {t('trial')}{' '}
          <a href={outbox} target="_blank" rel="noreferrer" className="text-accent underline">
            {t('outbox')}
          </a>
        </p>
      )}
    </div>
  );
}

function CodeState({ code }: { readonly code: NonNullable<LedSession['code']> }) {
  const t = useTranslations('call.code');
  const now = useNow();
  if (code.verified) return <Signal kind="verified">{t('verified')}</Signal>;
  if (Date.parse(code.expiresAt) <= now) return <Signal kind="look">{t('expired')}</Signal>;
  if (code.triesLeft === 0) return <Signal kind="stop">{t('noTries')}</Signal>;
  return (
    <p role="status">
      {t('waiting', { tries: code.triesLeft })}{' '}
      {t.rich('validUntil', { time: () => <Moment at={code.expiresAt} style="clock" /> })}
    </p>
  );
}
