import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { classNames } from '@visavis/ui/class-names';
import { Camera, Check, Square, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { VerdictActions } from './verdict-actions.tsx';
import {
  answerWordsOf,
  findAnswerHindrance,
  missingForPass,
  nextActionOf,
  type LedStep,
} from './step-course.ts';
import type { CallActions } from './use-call-actions.ts';
import type { StepAnswers } from './use-step-answers.ts';

type StepActionsProps = {
  readonly session: LedSession;
  readonly step: LedStep;
  readonly actions: CallActions;
  readonly answers: StepAnswers;
};

const WHY = 'why-not-now';

/**
 * What can be done with the step, each with its key, always at the same place. What comes next by the
 * procedure stands out; what can't be done now stays there, and one line above says why.
 */
export function StepActions({ session, step, actions, answers }: StepActionsProps) {
  const t = useTranslations('call.actions');
  const why = useTranslations('call.why');
  const { hasDwelt } = answers;
  const now = nextActionOf(session, step, hasDwelt);
  const missing = answers.asksFields ? null : missingForPass(session, step, hasDwelt);
  return (
    <div className="flex flex-col gap-2 low:gap-1.5">
      <p
        id={WHY}
        role="status"
        className={classNames('prose-words text-ink-soft', !answers.asksFields && 'min-h-5')}
      >
        {missing && step.result !== 'PASSED' ? why(missing) : null}
      </p>
      {answers.asksFields ? (
        <VerdictActions session={session} answers={answers} />
      ) : (
        <AnswerActions session={session} step={step} answers={answers} />
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10rem),1fr))] gap-2">
        <Button
          wide
          variant={now === 'SNAPSHOT' ? 'primary' : 'secondary'}
          keyHint="Space"
          icon={<Camera aria-hidden="true" size={16} />}
          onPress={actions.snapshot}
        >
          {t('snapshot')}
        </Button>
        <Button
          wide
          variant={now === 'NEXT' ? 'primary' : 'secondary'}
          keyHint="Enter"
          onPress={actions.next}
        >
          {actions.isLast ? t('finish') : t('next')}
        </Button>
      </div>
    </div>
  );
}

/** The three answers, called by what was asked. */
function AnswerActions({ session, step, answers }: Omit<StepActionsProps, 'actions'>) {
  const t = useTranslations('call.answers');
  const words = answerWordsOf(step);
  const { hasDwelt } = answers;
  const cannotPass = missingForPass(session, step, hasDwelt) ? WHY : undefined;
  const cannotAnswer = findAnswerHindrance(session, step) ? WHY : undefined;
  const isNext = nextActionOf(session, step, hasDwelt) === 'PASS';
  return (
    <div className="flex flex-wrap gap-2 [&>*]:grow [&_button]:h-full [&_button]:min-h-13 [&_button]:px-2 low:[&_button]:min-h-10">
      <Button
        wide
        variant={isNext ? 'primary' : 'secondary'}
        keyHint="1"
        icon={<Check aria-hidden="true" size={16} />}
        blockedBy={cannotPass}
        onPress={answers.pass}
      >
        {t(`${words}.PASSED`)}
      </Button>
      <Button
        wide
        keyHint="2"
        icon={<Square aria-hidden="true" size={14} />}
        blockedBy={cannotAnswer}
        onPress={answers.fail}
      >
        {t(`${words}.FAILED`)}
      </Button>
      <Button
        wide
        keyHint="3"
        icon={<TriangleAlert aria-hidden="true" size={16} />}
        blockedBy={cannotAnswer}
        onPress={answers.notPossible}
      >
        {t(`${words}.NOT_POSSIBLE`)}
      </Button>
    </div>
  );
}
