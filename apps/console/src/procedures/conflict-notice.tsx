'use client';

import { useTranslations } from 'use-intl';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { Button } from '@visavis/ui/button';
import { Notice } from '@visavis/ui/notice';
import { DifferenceTable } from './difference-table.tsx';
import type { OpenedProcedure } from './procedure-data.ts';

type ConflictNoticeProps = {
  readonly theirs: OpenedProcedure;
  readonly mine: Json;
  readonly onTakeTheirs: () => void;
  readonly onPutMine: () => Promise<void>;
};

/** Somebody else was faster: says who, keeps what was written here, and shows where both differ. */
export function ConflictNotice({ theirs, mine, onTakeTheirs, onPutMine }: ConflictNoticeProps) {
  const t = useTranslations('admin.procedures');
  const isDraft = theirs.state === 'DRAFT';
  return (
    <Notice
      kind="look"
      title={t('faster', { name: theirs.writtenBy ?? '' })}
      actions={
        <>
          <Button onPress={onTakeTheirs}>{t('takeTheirs')}</Button>
          {isDraft ? <Button onPress={onPutMine}>{t('putMine')}</Button> : null}
        </>
      }
    >
      <p>{isDraft ? t('fasterWords') : t(`state.${theirs.state}`)}</p>
      <DifferenceTable caption={t('difference')} was={theirs.document} is={mine} />
    </Notice>
  );
}
