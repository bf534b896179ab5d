'use client';

import { Button } from '@visavis/ui/button';
import { Field, TextArea } from '@visavis/ui/field';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';

export type RemarkPurpose = 'FAILED' | 'NOT_POSSIBLE' | 'NOTE';

type RemarkFormProps = {
  readonly purpose: RemarkPurpose;
  /** Tells whether it was kept; where not, the words stay to be sent again. */
  readonly onKeep: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** Takes the words for an answer that needs some, or for a note. Enter keeps, Escape leaves. */
export function RemarkForm({ purpose, onKeep, onCancel }: RemarkFormProps) {
  const t = useTranslations('call.remark');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const keep = async () => {
    if (!text.trim()) {
      setMissing(true);
      return;
    }
    await onKeep(text.trim());
  };

  return (
    <form
      ref={form}
      className="flex flex-col gap-2"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        if (!(event.target instanceof HTMLTextAreaElement)) return;
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        label={t(`title.${purpose}`)}
        hint={t('hint')}
        error={isMissing ? t('missing') : undefined}
      >
        <TextArea
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setMissing(false);
          }}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" keyHint="Esc" onPress={onCancel}>
          {t('cancel')}
        </Button>
        <Button variant="primary" keyHint="Enter" onPress={keep}>
          {t(`keep.${purpose}`)}
        </Button>
      </div>
    </form>
  );
}
