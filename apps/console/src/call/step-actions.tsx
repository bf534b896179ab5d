import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { Camera, Check, Square, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { CallActions } from './use-call-actions.ts';
import { nextActionOf, type LedStep } from './step-course.ts';

type StepActionsProps = {
  readonly session: LedSession;
  readonly step: LedStep;
  readonly actions: CallActions;
};

/**
 * What can be done with the step, each with its key, always at the same place. What comes next by the
 * procedure stands out.
 */
export function StepActions({ session, step, actions }: StepActionsProps) {
  const t = useTranslations('call.actions');
  const now = nextActionOf(session, step);
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-[4fr_4fr_5fr] gap-2">
        <Button
          wide
          variant={now === 'PASS' ? 'primary' : 'secondary'}
          keyHint="1"
          icon={<Check aria-hidden="true" size={16} />}
          onPress={actions.pass}
        >
          {t('pass')}
        </Button>
        <Button
          wide
          keyHint="2"
          icon={<Square aria-hidden="true" size={14} />}
          onPress={actions.fail}
        >
          {t('fail')}
        </Button>
        <Button
          wide
          keyHint="3"
          icon={<TriangleAlert aria-hidden="true" size={16} />}
          onPress={actions.notPossible}
        >
          {t('notPossible')}
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-2">
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
