'use client';

import { Button } from '@visavis/ui/button';
import { Field, TextArea, TextInput } from '@visavis/ui/field';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Written } from './step-form.ts';

type WritingFormProps = {
  readonly title: string;
  readonly hint?: string | undefined;
  /** What stands there at first. */
  readonly initial?: string | undefined;
  readonly keepWord: string;
  /** Asks for a reference before the words. */
  readonly referenceLabel?: string | undefined;
  /** False: only a reference is asked for. */
  readonly asksText?: boolean | undefined;
  /** One line, not several. */
  readonly isShort?: boolean | undefined;
  readonly onKeep: (written: Written) => Promise<void>;
  readonly onLeave: () => void;
};

/** Takes the words that an answer needs. Enter keeps, Escape leaves; a refusal leaves the words there. */
export function WritingForm(props: WritingFormProps) {
  const { referenceLabel, asksText = true } = props;
  const t = useTranslations('call.remark');
  const [text, setText] = useState(props.initial ?? '');
  const [reference, setReference] = useState('');
  const [isTold, setTold] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input, textarea');
    first?.focus();
    first?.select();
  }, []);
  const lacksText = asksText && !text.trim();
  const lacksReference = referenceLabel !== undefined && !reference.trim();

  const keep = async () => {
    if (!lacksText && !lacksReference)
      return props.onKeep({
        text: asksText ? text.trim() : '',
        ...(referenceLabel === undefined ? {} : { reference: reference.trim() }),
      });
    setTold(true);
    form.current?.querySelector<HTMLElement>(lacksReference ? 'input' : 'textarea, input')?.focus();
  };
  const error = (lacks: boolean) => (isTold && lacks ? t('missing') : undefined);

  return (
    <form
      ref={form}
      className="flex flex-col gap-2"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onLeave();
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        if (event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        if (!event.repeat) void keep();
      }}
    >
      {referenceLabel === undefined ? null : (
        <Field label={referenceLabel} error={error(lacksReference)}>
          <TextInput
            maxLength={100}
            autoComplete="off"
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </Field>
      )}
      {asksText ? (
        <Field label={props.title} hint={props.hint} error={error(lacksText)}>
          {props.isShort ? (
            <TextInput
              maxLength={200}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          ) : (
            <TextArea
              rows={2}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <p className="prose-words">{props.hint}</p>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" keyHint="Esc" onPress={props.onLeave}>
          {t('cancel')}
        </Button>
        <Button variant="primary" keyHint="Enter" onPress={keep}>
          {props.keepWord}
        </Button>
      </div>
    </form>
  );
}
