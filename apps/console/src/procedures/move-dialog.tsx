'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { Result } from '@visavis/contract/result';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { CONTROL_LOOK } from '@visavis/ui/field';
import { useToast } from '@visavis/ui/toast';
import { Refusal } from '../errors/refusal.tsx';
import {
  discardProcedure,
  proposeProcedure,
  publishProcedure,
  returnProcedure,
} from '../server/actions/procedures.ts';
import type { Refused } from '../server/answer.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { OpenedProcedure } from './procedure-data.ts';

export type Move = 'propose' | 'return' | 'publish' | 'discard';

type MoveDialogProps = {
  readonly move: Move;
  readonly procedure: OpenedProcedure;
  /** The digest of what is seen. */
  readonly was: string;
  readonly onClose: () => void;
};

/** Asks once more before a version goes on; whoever publishes has the difference before their eyes. */
export function MoveDialog({ move, procedure, was, onClose }: MoveDialogProps) {
  const t = useTranslations('admin.procedures');
  const router = useRouter();
  const tell = useToast();
  const [remark, setRemark] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const { id, version, base } = procedure;
  const read = { id, version, was };
  const act: Record<Move, () => Promise<Result<object>>> = {
    propose: () => proposeProcedure(read),
    return: () => returnProcedure({ ...read, remark }),
    publish: () => publishProcedure(read),
    discard: () => discardProcedure(read),
  };
  const confirm = async () => {
    const answered = await act[move]();
    if (!answered.ok) return setRefused(answered);
    tell({ kind: 'verified', title: t(`ask.${move}.told`) });
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      open
      wide={move === 'publish'}
      title={t(`ask.${move}.title`, { id, version })}
      description={t(`ask.${move}.words`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant={move === 'discard' ? 'danger' : 'primary'} onPress={confirm}>
            {t(`ask.${move}.do`)}
          </Button>
        </>
      }
    >
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      {move === 'return' ? (
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t('remark')}</span>
          <textarea
            rows={3}
            maxLength={2000}
            className={CONTROL_LOOK}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        </label>
      ) : null}
      {move === 'publish' && base ? (
        <DifferenceTable
          caption={t('differenceTo', { id: base.id, version: base.version })}
          was={base.document}
          is={procedure.document}
        />
      ) : null}
    </Dialog>
  );
}
