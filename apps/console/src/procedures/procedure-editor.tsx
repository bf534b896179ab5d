'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { EmptyState } from '@visavis/ui/empty-state';
import { Notice } from '@visavis/ui/notice';
import { Badge } from '@visavis/ui/signal';
import { Tabs } from '@visavis/ui/tabs';
import { useToast } from '@visavis/ui/toast';
import { Refusal } from '../errors/refusal.tsx';
import { BeginDraft } from './begin-draft.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { MoveDialog, type Move } from './move-dialog.tsx';
import { AgentPreview, CustomerPreview } from './previews.tsx';
import type { OpenedProcedure } from './procedure-data.ts';
import { useDraft } from './use-draft.ts';
import { useLook } from './use-look.ts';
import { WritePane } from './write-pane.tsx';

/** One version of a procedure: written on while it is a draft, read at any time. */
export function ProcedureEditor({ procedure }: { readonly procedure: OpenedProcedure }) {
  const t = useTranslations('admin.procedures');
  const draft = useDraft(procedure);
  const { look, state, model, setModel, draw } = useLook(draft.text, draft.fault === undefined);
  const readOnly = procedure.state !== 'DRAFT';
  const { base, remark } = procedure;
  useLeaveWarning(!draft.isSaved);
  return (
    <div className="flex flex-col gap-4">
      <Actions procedure={procedure} draft={draft} hasFindings={look.findings.length > 0} />
      {remark && !readOnly ? (
        <Notice kind="look" title={t('returned')}>
          <p>{remark}</p>
        </Notice>
      ) : null}
      {draft.faster ? (
        <ConflictNotice
          theirs={draft.faster}
          mine={draft.document}
          onTakeTheirs={() => draft.faster && draft.takeTheirs(draft.faster)}
          onPutMine={async () => void (await draft.save(draft.faster?.sha256))}
        />
      ) : draft.refused ? (
        <Refusal code={draft.refused.code} traceId={draft.refused.traceId} />
      ) : null}
      {state === 'FAILED' ? <Notice kind="look" title={t('lookFailed')} /> : null}
      <Tabs
        label={t('views')}
        tabs={[
          {
            key: 'write',
            title: t(readOnly ? 'read' : 'write'),
            panel: (
              <WritePane
                draft={draft}
                readOnly={readOnly}
                findings={look.findings}
                isLooking={state === 'LOOKING'}
              />
            ),
          },
          {
            key: 'difference',
            title: t('difference'),
            panel: base ? (
              <DifferenceTable
                caption={t('differenceTo', { id: base.id, version: base.version })}
                was={base.document}
                is={draft.document}
              />
            ) : (
              <EmptyState title={t('noBase')} />
            ),
          },
          {
            key: 'agent',
            title: t('asAgent'),
            panel: <AgentPreview look={look} model={model} onModel={setModel} onDraw={draw} />,
          },
          { key: 'customer', title: t('asCustomer'), panel: <CustomerPreview look={look} /> },
        ]}
      />
    </div>
  );
}

type ActionsProps = {
  readonly procedure: OpenedProcedure;
  readonly draft: ReturnType<typeof useDraft>;
  readonly hasFindings: boolean;
};

function Actions({ procedure, draft, hasFindings }: ActionsProps) {
  const t = useTranslations('admin.procedures');
  const tell = useToast();
  const [move, setMove] = useState<Move>();
  const { id, version, state, isOwn } = procedure;
  const save = async () => {
    if (await draft.save()) tell({ kind: 'verified', title: t('saved') });
  };
  const unsaved = draft.isSaved ? undefined : t('saveFirst');
  const faulty = hasFindings ? t('hasFindings') : undefined;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Badge>{t(`state.${state}`)}</Badge>
      {state === 'DRAFT' ? (
        <>
          <Button
            variant="primary"
            disabledReason={draft.fault === undefined ? undefined : t('notJson')}
            onPress={save}
          >
            {t('save')}
          </Button>
          <Button disabledReason={unsaved ?? faulty} onPress={() => setMove('propose')}>
            {t('ask.propose.do')}
          </Button>
        </>
      ) : null}
      {state === 'PROPOSED' ? (
        <>
          <Button
            variant="primary"
            disabledReason={isOwn ? t('ownProposal') : faulty}
            onPress={() => setMove('publish')}
          >
            {t('ask.publish.do')}
          </Button>
          <Button onPress={() => setMove('return')}>{t('ask.return.do')}</Button>
        </>
      ) : null}
      {state === 'DRAFT' || state === 'PROPOSED' ? (
        <Button onPress={() => setMove('discard')}>{t('ask.discard.do')}</Button>
      ) : (
        <BeginDraft from={{ id, version }} />
      )}
      {move ? (
        <MoveDialog
          move={move}
          procedure={procedure}
          was={draft.sha256}
          onClose={() => setMove(undefined)}
        />
      ) : null}
    </div>
  );
}

/** The browser asks before a page with unsaved words is left. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
