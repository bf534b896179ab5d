'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Field, TextInput } from '@visavis/ui/field';
import { Refusal } from '../errors/refusal.tsx';
import { makeApiKey } from '../server/actions/api-keys.ts';
import type { Refused } from '../server/answer.ts';
import { ShownOnce } from './shown-once.tsx';

/** Makes a key for one of the bank's systems, and shows its secret once. */
export function MakeKey() {
  const t = useTranslations('admin.keys');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [refused, setRefused] = useState<Refused>();

  const close = () => {
    setIsOpen(false);
    setName('');
    setIsMissing(false);
    setRefused(undefined);
    setSecret(undefined);
    if (secret) router.refresh();
  };
  const make = async () => {
    setIsMissing(name.trim() === '');
    if (name.trim() === '') return;
    const answered = await makeApiKey({ name });
    setRefused(answered.ok ? undefined : answered);
    if (answered.ok) setSecret(answered.value.secret);
  };
  return (
    <>
      <Button
        variant="primary"
        icon={<KeyRound aria-hidden="true" size={16} />}
        onPress={() => setIsOpen(true)}
      >
        {t('make')}
      </Button>
      <Dialog
        open={isOpen}
        title={t(secret ? 'made' : 'make')}
        onClose={close}
        actions={
          secret ? (
            <Button variant="primary" onPress={close}>
              {t('done')}
            </Button>
          ) : (
            <>
              <Button onPress={close}>{t('cancel')}</Button>
              <Button variant="primary" onPress={make}>
                {t('make')}
              </Button>
            </>
          )
        }
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
        {secret ? (
          <ShownOnce title={t('secret')} secret={secret} />
        ) : (
          <Field
            label={t('name')}
            hint={t('nameHint')}
            error={isMissing ? t('nameMissing') : undefined}
          >
            <TextInput
              value={name}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </Field>
        )}
      </Dialog>
    </>
  );
}
