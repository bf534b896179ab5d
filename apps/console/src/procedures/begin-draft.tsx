'use client';

import { FilePlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { OWN_ID, OWN_PREFIX } from '@visavis/domain/procedure/own-id';
import type { VersionName } from '@visavis/domain/procedure/written';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Field, TextInput } from '@visavis/ui/field';
import { Refusal } from '../errors/refusal.tsx';
import { beginProcedure } from '../server/actions/procedures.ts';
import type { Refused } from '../server/answer.ts';

/** Begins a draft: a copy of a version, or empty where none is given. */
export function BeginDraft({ from }: { readonly from?: VersionName }) {
  const t = useTranslations('admin.procedures');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const own = from && (OWN_ID.test(from.id) ? from.id : `${OWN_PREFIX}${from.id}`);

  const submit = async (form: FormData) => {
    const id = String(form.get('id') ?? '').trim();
    setIsWrong(!OWN_ID.test(id));
    if (!OWN_ID.test(id)) return;
    setBusy(true);
    const answered = await beginProcedure({ id, ...(from ? { from } : {}) });
    setBusy(false);
    if (!answered.ok) return setRefused(answered);
    router.push(`/procedures/${answered.value.id}/${answered.value.version}`);
  };
  return (
    <>
      <Button
        variant="primary"
        icon={<FilePlus aria-hidden="true" size={16} />}
        onPress={() => setIsOpen(true)}
      >
        {t(from ? 'copy' : 'begin')}
      </Button>
      <Dialog
        open={isOpen}
        title={t(from ? 'copy' : 'begin')}
        description={t('beginWords')}
        onClose={() => setIsOpen(false)}
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(new FormData(event.currentTarget));
          }}
        >
          <Field label={t('id')} hint={t('idHint')} error={isWrong ? t('idWrong') : undefined}>
            <TextInput
              name="id"
              defaultValue={own ?? OWN_PREFIX}
              autoComplete="off"
              maxLength={64}
            />
          </Field>
          <div className="flex justify-end gap-2">
            <Button onPress={() => setIsOpen(false)}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" busy={busy}>
              {t('beginDo')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
