'use client';

import type { AnalysisView } from '@visavis/contract/analyses';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTellRefused } from '../use-tell-refused.ts';
import { WritingForm } from '../writing-form.tsx';
import type { MachineCommands } from './machine-commands.ts';

type JudgingProps = {
  readonly analysis: AnalysisView;
  readonly judge: MachineCommands['judge'];
  /** Whether the keys judge this one: of all that are open only the first. */
  readonly hasKeys: boolean;
};

/**
 * Takes the agent's judgement of an analysis: agreed with one press, overruled with a word. Of one that
 * failed, what the agent saw by hand.
 */
export function Judging({ analysis, judge, hasKeys }: JudgingProps) {
  const t = useTranslations('analysis');
  const [isWriting, setWriting] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const say = useSay(analysis, judge);
  const isFailure = analysis.failure !== null;
  const mayAgree = !isFailure && !analysis.judgement?.agrees;
  useKeys({
    y: hasKeys && mayAgree && !isWriting ? () => void say(true) : undefined,
    i: hasKeys && !isWriting ? () => setWriting(true) : undefined,
  });
  const leave = () => {
    setWriting(false);
    region.current?.focus();
  };
  return (
    <div ref={region} tabIndex={-1} className="flex flex-col gap-1 outline-none">
      {isWriting ? (
        <div onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}>
          <WritingForm
            title={t(isFailure ? 'whatByHand' : 'why')}
            initial={analysis.judgement?.remark ?? undefined}
            keepWord={t('save')}
            onKeep={async ({ text }) => {
              if (await say(false, text)) leave();
            }}
            onLeave={leave}
          />
        </div>
      ) : (
        <>
          <Judged analysis={analysis} />
          <div className="flex flex-wrap gap-2">
            {mayAgree ? (
              <Button
                variant={hasKeys ? 'secondary' : 'quiet'}
                keyHint={hasKeys ? 'Y' : undefined}
                onPress={async () => void (await say(true))}
              >
                {t('agree')}
              </Button>
            ) : null}
            <Button
              variant={hasKeys ? 'secondary' : 'quiet'}
              keyHint={hasKeys ? 'I' : undefined}
              onPress={() => setWriting(true)}
            >
              {t(isFailure ? 'byHand' : 'overrule')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Says it once, however often it is pressed meanwhile; gives whether it was taken. */
function useSay({ id }: AnalysisView, judge: MachineCommands['judge']) {
  const t = useTranslations('analysis');
  const announce = useAnnounce();
  const tellRefused = useTellRefused();
  const isSaying = useRef(false);
  return async (agrees: boolean, words?: string): Promise<boolean> => {
    if (isSaying.current) return false;
    isSaying.current = true;
    const refused = await judge(id, agrees, words).finally(() => {
      isSaying.current = false;
    });
    if (refused) tellRefused(refused);
    else announce(t('judgedAnnounce'));
    return refused === null;
  };
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
