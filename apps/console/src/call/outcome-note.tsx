import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import { Field, TextArea } from '@visavis/ui/field';
import type { Ref } from 'react';
import { useTranslations } from 'use-intl';
import { demandNote } from './outcome-choices.ts';

type OutcomeNoteProps = {
  readonly reasons: readonly ReasonCode[];
  readonly note: string;
  readonly onChange: (note: string) => void;
  readonly onEnough: () => void;
  readonly ref: Ref<HTMLTextAreaElement>;
};

/** The words that some reasons demand, and every outcome may have. Enter goes on. */
export function OutcomeNote({ reasons, note, onChange, onEnough, ref }: OutcomeNoteProps) {
  const t = useTranslations('call.outcome');
  const isDemanded = demandNote(reasons);
  return (
    <Field
      label={t('note')}
      optionalWord={isDemanded ? undefined : t('optional')}
      hint={isDemanded ? t('noteNeeded') : undefined}
    >
      <TextArea
        ref={ref}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnough();
        }}
      />
    </Field>
  );
}
