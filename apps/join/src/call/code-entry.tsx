'use client';

import { useId } from 'react';
import type { FormEvent } from 'react';
import { Button } from '@visavis/ui/button';
import { CONTROL_LOOK } from '@visavis/ui/field';
import { Signal, SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import type { CallStage } from './call-stage-view.ts';
import type { CodeFinding } from './code-entry-state.ts';
import { useCodeEntry } from './use-code-entry.ts';

type Code = NonNullable<CallStage['code']>;
export type CodeEntryProps = { readonly line: CustomerLine; readonly code: Code };

/** The one-time code from the message: typed, or filled in by the phone. */
export function CodeEntry({ line, code }: CodeEntryProps) {
  const t = useTranslations('code');
  const { entry, type, check } = useCodeEntry(line, code);
  const id = useId();

  if (code.verified)
    return (
      <p role="status">
        <Signal kind="verified">{t('verified')}</Signal>
      </p>
    );

  const isLocked = code.triesLeft === 0 || entry.finding === 'LOCKED';
  const finding = isLocked ? 'LOCKED' : entry.finding;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void check();
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-1" noValidate>
      <label htmlFor={id} className="font-semibold">
        {t('label')}
      </label>
      <div className="flex flex-wrap gap-2">
        <span className="min-w-36 flex-1 font-mono text-lead tracking-[0.2em]">
          <input
            id={id}
            value={entry.typed}
            onChange={({ target }) => type(target.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            disabled={isLocked}
            aria-invalid={finding !== null || undefined}
            aria-describedby={`${id}-words`}
            className={CONTROL_LOOK}
          />
        </span>
        <Button type="submit" variant="primary" busy={entry.isChecking} busyLabel={t('checking')}>
          {t('send')}
        </Button>
      </div>
      <p id={`${id}-words`} role="status" className="text-small">
        {finding ? (
          <Found finding={finding} code={code} />
        ) : (
          <span className="text-ink-soft">
            {t(entry.isRenewed ? 'renewed' : 'hint', { digits: code.digits })}
          </span>
        )}
      </p>
    </form>
  );
}

function Found({ finding, code }: { readonly finding: CodeFinding; readonly code: Code }) {
  const t = useTranslations('code');
  const refused = useTranslations('refused');
  const words = {
    WRONG: t('wrong', { tries: code.triesLeft }),
    EXPIRED: t('expired'),
    LOCKED: t('locked'),
    INCOMPLETE: t('incomplete', { digits: code.digits }),
    NOT_ASKED: `${refused('title')}. ${refused('todo')}`,
  } satisfies Record<CodeFinding, string>;
  return (
    <span className="flex items-start gap-1 text-stop">
      <span className="pt-1">
        <SignalIcon kind="stop" size={12} />
      </span>
      {words[finding]}
    </span>
  );
}
