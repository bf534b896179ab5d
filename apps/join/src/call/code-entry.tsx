'use client';

import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { Answer } from '@visavis/call-client/call';
import { Button } from '@visavis/ui/button';
import { CONTROL_LOOK } from '@visavis/ui/field';
import { Signal, SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import type { CallStage } from './call-stage-view.ts';

export type CodeEntryProps = {
  readonly line: CustomerLine;
  readonly code: NonNullable<CallStage['code']>;
};

type Finding = 'WRONG' | 'EXPIRED' | 'LOCKED' | 'INCOMPLETE' | 'NOT_ASKED';

/** The one-time code from the message: typed, or filled in by the phone. */
export function CodeEntry({ line, code }: CodeEntryProps) {
  const t = useTranslations('code');
  const refused = useTranslations('refused');
  const [typed, setTyped] = useState('');
  const [finding, setFinding] = useState<Finding | null>(null);
  const [isChecking, setChecking] = useState(false);
  const id = useId();

  if (code.verified)
    return (
      <p role="status">
        <Signal kind="verified">{t('verified')}</Signal>
      </p>
    );

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (isChecking) return;
    if (typed.length !== code.digits) return setFinding('INCOMPLETE');
    setChecking(true);
    setFinding(findingOf(await line.enterCode(typed)));
    setChecking(false);
  };
  const isLocked = code.triesLeft === 0 || finding === 'LOCKED';
  const shown = isLocked ? 'LOCKED' : finding;
  const words = {
    WRONG: t('wrong', { tries: code.triesLeft }),
    EXPIRED: t('expired'),
    LOCKED: t('locked'),
    INCOMPLETE: t('incomplete', { digits: code.digits }),
    NOT_ASKED: `${refused('title')}. ${refused('todo')}`,
  } satisfies Record<Finding, string>;

  return (
    <form onSubmit={(event) => void check(event)} className="flex flex-col gap-1" noValidate>
      <label htmlFor={id} className="font-semibold">
        {t('label')}
      </label>
      <div className="flex flex-wrap gap-2">
        <span className="min-w-36 flex-1 font-mono text-lead tracking-[0.2em]">
          <input
            id={id}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value.replace(/\D/g, '').slice(0, code.digits));
              setFinding(null);
            }}
            inputMode="numeric"
            autoComplete="one-time-code"
            disabled={isLocked}
            aria-invalid={shown !== null || undefined}
            aria-describedby={`${id}-words`}
            className={CONTROL_LOOK}
          />
        </span>
        <Button type="submit" variant="primary" busy={isChecking} busyLabel={t('checking')}>
          {t('send')}
        </Button>
      </div>
      <p id={`${id}-words`} role="status" className="text-small">
        {shown ? (
          <span className="flex items-start gap-1 text-stop">
            <span className="pt-1">
              <SignalIcon kind="stop" size={12} />
            </span>
            {words[shown]}
          </span>
        ) : (
          <span className="text-ink-soft">{t('hint', { digits: code.digits })}</span>
        )}
      </p>
    </form>
  );
}

function findingOf(answer: Answer<{ readonly verified: boolean }>): Finding | null {
  if (answer.ok) return answer.value.verified ? null : 'WRONG';
  if (answer.code === 'CODE_NOT_EXPECTED') return 'EXPIRED';
  return answer.code === 'CODE_LIMIT_REACHED' ? 'LOCKED' : 'NOT_ASKED';
}
