'use client';

import type { Refused } from '@visavis/call-client/call';
import type { DeskView } from '@visavis/contract/desk';
import { DECLINE_REASONS, type DeclineReason } from '@visavis/domain/session/ringing';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { KeyValues } from '@visavis/ui/key-values';
import { Mono } from '@visavis/ui/mono';
import { PhoneIncoming } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguageName, useLocal } from '../call/local-text.tsx';
import { useRefusedWords } from '../call/refusal-words.ts';
import { useRinging } from './use-ringing.ts';

type RingingDialogProps = {
  readonly ringing: NonNullable<DeskView['ringing']>;
  readonly seconds: number;
  readonly refused: Refused | null;
  readonly onAccept: () => Promise<void>;
  readonly onDecline: (reason: DeclineReason) => Promise<void>;
};

/** A call rings: Enter takes it, Esc asks why not. */
export function RingingDialog(props: RingingDialogProps) {
  const { ringing, seconds, refused, onAccept, onDecline } = props;
  const t = useTranslations('queue.ringing');
  const documents = useTranslations('call.declared.documents');
  const words = useRefusedWords();
  const local = useLocal();
  const languageName = useLanguageName();
  const [isDeclining, setIsDeclining] = useState(false);
  const accept = useRef<HTMLButtonElement>(null);
  useRinging(ringing.sessionId, {
    title: t('title'),
    body: `${ringing.reference} · ${languageName(ringing.language)}`,
  });

  if (isDeclining)
    return <DeclineDialog onDecline={onDecline} onBack={() => setIsDeclining(false)} />;
  return (
    <Dialog
      open
      title={t('title')}
      description={t('lead', { seconds })}
      initialFocus={accept}
      onClose={() => setIsDeclining(true)}
      actions={
        <>
          <Button keyHint="Esc" onPress={() => setIsDeclining(true)}>
            {t('decline')}
          </Button>
          <Button
            ref={accept}
            variant="primary"
            keyHint="Enter"
            icon={<PhoneIncoming aria-hidden="true" size={18} />}
            busyLabel={t('accepting')}
            onPress={onAccept}
          >
            {t('accept')}
          </Button>
        </>
      }
    >
      {refused ? <ErrorNotice words={words(refused)} /> : null}
      <KeyValues
        values={[
          { key: 'case', label: t('case'), value: <Mono>{ringing.reference}</Mono> },
          { key: 'language', label: t('language'), value: languageName(ringing.language) },
          { key: 'document', label: t('document'), value: documents(ringing.documentType) },
          { key: 'procedure', label: t('procedure'), value: local(ringing.procedureTitle) },
        ]}
      />
    </Dialog>
  );
}

type DeclineDialogProps = {
  readonly onDecline: (reason: DeclineReason) => Promise<void>;
  readonly onBack: () => void;
};

/** Why the call is not taken, by one press or its number; it rings on meanwhile. */
function DeclineDialog({ onDecline, onBack }: DeclineDialogProps) {
  const t = useTranslations('queue.ringing');
  return (
    <Dialog
      open
      title={t('whyNot')}
      onClose={onBack}
      actions={
        <Button keyHint="Esc" onPress={onBack}>
          {t('back')}
        </Button>
      }
    >
      <div
        className="flex flex-col gap-2"
        onKeyDown={({ key }) => {
          const reason = /^[1-9]$/.test(key) ? DECLINE_REASONS[Number(key) - 1] : undefined;
          if (reason) void onDecline(reason);
        }}
      >
        {DECLINE_REASONS.map((reason, index) => (
          <div key={reason} className="flex flex-col gap-1">
            <Button wide keyHint={String(index + 1)} onPress={() => onDecline(reason)}>
              {t(`reason.${reason}.title`)}
            </Button>
            <span className="text-small text-ink-soft">{t(`reason.${reason}.hint`)}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
