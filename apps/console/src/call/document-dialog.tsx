'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { groupDocuments, isDocumentFinal, type Model } from './document-course.ts';
import { useLocal } from './local-text.tsx';
import { isFound } from './search-course.ts';
import { SearchList } from './search-list.tsx';

type DocumentDialogProps = {
  readonly open: boolean;
  readonly session: LedSession;
  readonly onChoose: (modelId: string) => void;
  readonly onClose: () => void;
};

/** Which document the customer shows: typing filters, the likely ones stand first. */
export function DocumentDialog({ open, session, onChoose, onClose }: DocumentDialogProps) {
  const t = useTranslations('call.document');
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      title={t('title')}
      description={t('lead')}
      initialFocus={field}
      onClose={onClose}
      actions={
        <Button variant="quiet" keyHint="Esc" onPress={onClose}>
          {t('back')}
        </Button>
      }
    >
      <Models ref={field} session={session} onChoose={onChoose} />
    </Dialog>
  );
}

function Models(props: {
  readonly session: LedSession;
  readonly onChoose: (modelId: string) => void;
  readonly ref: React.Ref<HTMLInputElement>;
}) {
  const { session } = props;
  const t = useTranslations('call.document');
  const local = useLocal();
  const [typed, setTyped] = useState('');
  const isFinal = isDocumentFinal(session);
  const blocked = ({ id, lacks }: Model) => {
    if (lacks) return t(`lacks.${lacks}`);
    return isFinal && id !== session.document?.id ? t('final') : undefined;
  };
  const found = session.documents.filter((model) =>
    isFound(typed, [...Object.values(model.title), model.country, model.series].join(' ')),
  );
  return (
    <SearchList
      ref={props.ref}
      label={t('title')}
      placeholder={t('type')}
      nothingFound={t('nothingFound')}
      typed={typed}
      onType={setTyped}
      marksFirst
      groups={groupDocuments(found).map(({ group, models }) => ({
        key: group,
        title: t(`group.${group}`),
        entries: models.map((model) => ({
          key: model.id,
          title: local(model.title),
          detail: `${model.country === 'ANY' ? t('anyCountry') : model.country} · ${model.series}`,
          blocked: blocked(model),
        })),
      }))}
      onTake={props.onChoose}
    />
  );
}
