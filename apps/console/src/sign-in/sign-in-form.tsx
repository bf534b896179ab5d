'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Checkbox } from '@visavis/ui/checkbox';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { Field, TextInput } from '@visavis/ui/field';
import { signIn } from './sign-in.ts';
import type { SignInAnswer } from './sign-in.ts';

type Missing = { readonly email: boolean; readonly password: boolean };

/** E-mail address and password. What is missing is said at its field, a refusal above both. */
export function SignInForm({ to }: { readonly to: string }) {
  const t = useTranslations('signIn');
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({ email: false, password: false });
  const [refusal, setRefusal] = useState<Exclude<SignInAnswer, 'ok'>>();

  const submit = async (entered: FormData) => {
    const [email, password] = [entered.get('email'), entered.get('password')].map(String);
    setMissing({ email: !email, password: !password });
    if (!email || !password) {
      form.current?.querySelector<HTMLInputElement>(email ? '#password' : '#email')?.focus();
      return;
    }
    setBusy(true);
    const answer = await signIn(email.trim(), password);
    if (answer === 'ok') {
      // A full load: everything on the page was rendered for somebody who was not signed in.
      window.location.assign(to);
      return;
    }
    setBusy(false);
    setRefusal(answer);
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      {refusal === undefined ? null : (
        <ErrorNotice words={{ happened: t(`${refusal}.happened`), todo: t(`${refusal}.todo`) }} />
      )}
      <Field label={t('email')} error={missing.email ? t('emailMissing') : undefined}>
        <TextInput id="email" name="email" type="email" autoComplete="username" autoFocus />
      </Field>
      <Field label={t('password')} error={missing.password ? t('passwordMissing') : undefined}>
        <TextInput
          id="password"
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
        />
      </Field>
      <Checkbox label={t('showPassword')} checked={shown} onChange={setShown} />
      <Button type="submit" variant="primary" wide busy={busy} busyLabel={t('busy')}>
        {t('submit')}
      </Button>
    </form>
  );
}
