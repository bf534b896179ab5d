import type { CodeChannel } from '@visavis/domain/session/session';
import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import { Signal } from '@visavis/ui/signal';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CodePanel } from './code-panel.tsx';
import { ChosenDocument } from './chosen-document.tsx';
import { FeatureFacts } from './feature-facts.tsx';
import { FieldRows } from './field-rows.tsx';
import { Compared, FieldsToRead } from './compared.tsx';
import type { LedStep } from './step-course.ts';
import type { FieldAnswers } from './use-field-answers.ts';

export type StepDetailProps = {
  readonly session: LedSession;
  readonly step: LedStep;
  readonly fields: FieldAnswers;
  readonly onChooseDocument: () => void;
  readonly code: {
    readonly refused: Refused | null;
    readonly onSend: (channel?: CodeChannel) => Promise<void>;
    readonly outbox: string | null;
  };
};

/** What a step asks for beside the words: by its kind. */
export function StepDetail({ session, step, fields, onChooseDocument, code }: StepDetailProps) {
  const t = useTranslations('call.detail');
  switch (step.kind) {
    case 'DOCUMENT':
      return (
        <>
          <ChosenDocument session={session} onChoose={onChooseDocument} />
          <FieldsToRead session={session} step={step} />
        </>
      );
    case 'SECURITY_FEATURE':
      return step.feature ? (
        <FeatureFacts {...{ session }} {...step} feature={step.feature} />
      ) : (
        <ChosenDocument session={session} onChoose={onChooseDocument} />
      );
    case 'QUESTION':
    case 'READ_BACK':
      return (
        <>
          {step.characters === null ? null : <Characters characters={step.characters} />}
          {step.compareWith ? <Compared compared={step.compareWith} /> : null}
        </>
      );
    case 'DATA_CONFIRMATION':
      return step.fields.length > 0 ? <FieldRows {...{ session, step, fields }} /> : null;
    case 'EXTERNAL_CHECK':
      return <Register step={step} />;
    case 'ONE_TIME_CODE':
      return <CodePanel session={session} {...code} />;
    case 'DIGITAL_DOCUMENT':
      return (
        <Framed>
          <Signal kind="look">{t('noProvider')}</Signal>
          <p className="prose-words">{t('noProviderTodo')}</p>
        </Framed>
      );
    default:
      return null;
  }
}

function Framed({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line px-3 py-2 low:gap-0 low:py-1">
      {children}
    </div>
  );
}

/** One beside the other, large: they are read aloud and heard one by one. */
function Characters({ characters }: { readonly characters: string }) {
  const t = useTranslations('call.detail');
  return (
    <div className="flex flex-col gap-1">
      <span className="text-small text-ink-soft">{t('characters')}</span>
      <p className="font-mono text-display font-semibold tracking-[0.3em] tabular-nums">
        {characters}
      </p>
    </div>
  );
}

function Register({ step }: { readonly step: LedStep }) {
  const t = useTranslations('call.check');
  return (
    <Framed>
      <p className="font-semibold">{step.register}</p>
      <p className="prose-words text-small text-ink-soft">
        {t(step.mustBePositive ? 'mustBePositive' : 'anyAnswer')} {t('outage')}
      </p>
      {step.check ? (
        <p>
          {t(`answer.${step.check.result}`)}
          {step.check.reference === undefined ? null : (
            <span className="font-mono"> · {step.check.reference}</span>
          )}
        </p>
      ) : null}
    </Framed>
  );
}
