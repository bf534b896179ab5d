'use client';

import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { useToast } from '@visavis/ui/toast';
import { useRouter } from 'next/navigation';
import { useId, useState, type ReactNode } from 'react';
import { Refusal } from './errors/refusal.tsx';
import type { Refused } from './server/answer.ts';

type FormDialogProps<Input> = {
  readonly words: {
    readonly open: string;
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    /** Said once it is done. */
    readonly told: string;
  };
  /** What the form says, or which fault it has. */
  readonly read: (form: FormData) => { readonly input: Input } | { readonly fault: string };
  readonly send: (input: Input) => Promise<{ readonly ok: true } | Refused>;
  readonly children: (fault: string | undefined) => ReactNode;
};

/** A button, and behind it a form in a dialog. What was changed is shown at once. */
export function FormDialog<Input>({ words, read, send, children }: FormDialogProps<Input>) {
  const router = useRouter();
  const tell = useToast();
  const formId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const close = () => {
    setIsOpen(false);
    setFault(undefined);
    setRefused(undefined);
  };
  const submit = async (form: FormData) => {
    const entered = read(form);
    setFault('fault' in entered ? entered.fault : undefined);
    if ('fault' in entered) return;
    setBusy(true);
    const answered = await send(entered.input);
    setBusy(false);
    if (!answered.ok) return setRefused(answered);
    tell({ kind: 'verified', title: words.told });
    close();
    router.refresh();
  };
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{words.open}</Button>
      <Dialog
        open={isOpen}
        title={words.title}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{words.cancel}</Button>
            <Button type="submit" form={formId} variant="primary" busy={busy}>
              {words.submit}
            </Button>
          </>
        }
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
        <form
          id={formId}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            // The Enter key asks for this too while it is being sent.
            if (!busy) void submit(new FormData(event.currentTarget));
          }}
        >
          {children(fault)}
        </form>
      </Dialog>
    </>
  );
}
