'use client';

import type { AnalysisView } from '@visavis/contract/analyses';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { Field, TextArea } from '@visavis/ui/field';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTellRefused } from '../use-tell-refused.ts';
import type { MachineCommands } from './machine-commands.ts';

type JudgingProps = {
  readonly analysis: AnalysisView;
  readonly judge: MachineCommands['judge'];
};

/**
 * Takes the agent's judgement of an analysis: agreed with one press, overruled with a word. Of one that
 * failed, what the agent saw by hand.
 */
export function Judging({ analysis, judge }: JudgingProps) {
  const t = useTranslations('analysis');
  const announce = useAnnounce();
  const tellRefused = useTellRefused();
  const [remark, setRemark] = useState<string | null>(null);
  const isFailure = analysis.failure !== null;
  const say = async (agrees: boolean, words?: string) => {
    const refused = await judge(analysis.id, agrees, words);
    if (refused) return tellRefused(refused);
    setRemark(null);
    announce(t('judgedAnnounce'));
  };
  if (remark !== null)
    return (
      <Overruling
        label={t(isFailure ? 'whatByHand' : 'why')}
        remark={remark}
        onChange={setRemark}
        onSave={() => say(false, remark.trim())}
        onCancel={() => setRemark(null)}
      />
    );
  return (
    <div className="flex flex-col gap-1">
      <Judged analysis={analysis} />
      <div className="flex gap-2">
        {isFailure || analysis.judgement?.agrees ? null : (
          <Button variant="quiet" onPress={() => say(true)}>
            {t('agree')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => setRemark('')}>
          {t(isFailure ? 'byHand' : 'overrule')}
        </Button>
      </div>
    </div>
  );
}

function Judged({ analysis: { judgement, failure } }: Pick<JudgingProps, 'analysis'>) {
  const t = useTranslations('analysis');
  if (!judgement) return null;
  const { agrees, remark } = judgement;
  if (agrees) return <p className="text-ink-soft">{t('agreed')}</p>;
  return (
    <p className="prose-words text-ink-soft">
      {remark ? t(failure ? 'doneByHand' : 'overruled', { remark }) : t('overruledSilently')}
    </p>
  );
}

function Overruling(props: {
  readonly label: string;
  readonly remark: string;
  readonly onChange: (remark: string) => void;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('analysis');
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        }
      }}
    >
      <Field label={props.label}>
        <TextArea
          rows={2}
          maxLength={2000}
          autoFocus
          value={props.remark}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button variant="primary" onPress={props.onSave}>
          {t('save')}
        </Button>
        <Button variant="quiet" keyHint="Esc" onPress={props.onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
