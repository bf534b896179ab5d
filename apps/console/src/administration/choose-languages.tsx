'use client';

import { LANGUAGES, type Language } from '@visavis/domain/language';
import { Button } from '@visavis/ui/button';
import { Checkbox } from '@visavis/ui/checkbox';
import { Dialog } from '@visavis/ui/dialog';
import { useToast } from '@visavis/ui/toast';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguageName } from '../call/local-text.tsx';
import { Refusal } from '../errors/refusal.tsx';
import { setLanguages } from '../server/actions/qualifications.ts';
import type { Refused } from '../server/answer.ts';
import type { QualificationView } from './qualification-view.ts';

/** In which languages an agent may identify. */
export function ChooseLanguages({ member }: { readonly member: QualificationView }) {
  const t = useTranslations('admin.certificates');
  const languageName = useLanguageName();
  const router = useRouter();
  const tell = useToast();
  const [chosen, setChosen] = useState<readonly Language[]>();
  const [refused, setRefused] = useState<Refused>();
  const close = () => {
    setChosen(undefined);
    setRefused(undefined);
  };
  const save = async () => {
    const answered = await setLanguages({ staffId: member.id, languages: [...(chosen ?? [])] });
    if (!answered.ok) return setRefused(answered);
    tell({ kind: 'verified', title: t('told.languages') });
    close();
    router.refresh();
  };
  return (
    <>
      <Button onPress={() => setChosen(member.languages)}>{t('setLanguages')}</Button>
      {chosen ? (
        <Dialog
          open
          title={t('languagesOf', { name: member.name })}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('cancel')}</Button>
              <Button variant="primary" onPress={save}>
                {t('save')}
              </Button>
            </>
          }
        >
          {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
          {LANGUAGES.map((language) => (
            <Checkbox
              key={language}
              label={languageName(language)}
              checked={chosen.includes(language)}
              onChange={(is) =>
                setChosen(is ? [...chosen, language] : chosen.filter((other) => other !== language))
              }
            />
          ))}
        </Dialog>
      ) : null}
    </>
  );
}
