'use client';

import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES } from '@visavis/domain/access/access';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Field, TextInput } from '@visavis/ui/field';
import { Select } from '@visavis/ui/select';
import { z } from 'zod';
import { Refusal } from '../errors/refusal.tsx';
import { addStaff } from '../server/actions/staff.ts';
import type { Refused } from '../server/answer.ts';
import { ShownOnce } from './shown-once.tsx';

const entry = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(320),
  role: z.enum(ROLES),
});
type EntryField = keyof z.infer<typeof entry>;

/** Adds a member of staff, and shows the first password once. */
export function AddStaff() {
  const t = useTranslations('admin.staff');
  const roles = useTranslations('roles');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<readonly EntryField[]>([]);
  const [refused, setRefused] = useState<Refused>();
  const [password, setPassword] = useState<string>();

  const close = () => {
    setIsOpen(false);
    setWrong([]);
    setRefused(undefined);
    setPassword(undefined);
    if (password) router.refresh();
  };
  const submit = async (form: FormData) => {
    const parsed = entry.safeParse(Object.fromEntries(form));
    const paths = parsed.error?.issues.map(({ path }) => path[0]) ?? [];
    setWrong((['name', 'email', 'role'] as const).filter((field) => paths.includes(field)));
    if (!parsed.success) return;
    setBusy(true);
    const answered = await addStaff(parsed.data);
    setBusy(false);
    setRefused(answered.ok ? undefined : answered);
    if (answered.ok) setPassword(answered.value.password);
  };
  const errorOf = (field: EntryField) => (wrong.includes(field) ? t(`wrong.${field}`) : undefined);

  return (
    <>
      <Button
        variant="primary"
        icon={<UserPlus aria-hidden="true" size={16} />}
        onPress={() => setIsOpen(true)}
      >
        {t('add')}
      </Button>
      <Dialog open={isOpen} title={t(password ? 'added' : 'add')} onClose={close}>
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
        {password ? (
          <>
            <ShownOnce title={t('password')} secret={password} />
            <div>
              <Button variant="primary" onPress={close}>
                {t('done')}
              </Button>
            </div>
          </>
        ) : (
          <form
            noValidate
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void submit(new FormData(event.currentTarget));
            }}
          >
            <Field label={t('name')} error={errorOf('name')}>
              <TextInput name="name" autoComplete="off" maxLength={100} />
            </Field>
            <Field label={t('email')} error={errorOf('email')}>
              <TextInput name="email" type="email" autoComplete="off" />
            </Field>
            <Field label={t('role')} error={errorOf('role')}>
              <Select
                name="role"
                defaultValue="AGENT"
                options={ROLES.map((value) => ({ value, label: roles(value) }))}
              />
            </Field>
            <div className="flex justify-end gap-2">
              <Button onPress={close}>{t('cancel')}</Button>
              <Button type="submit" variant="primary" busy={busy}>
                {t('add')}
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
