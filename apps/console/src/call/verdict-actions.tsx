import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import type { LedSession } from '@visavis/contract/staff';
import { mayBe, VERDICTS } from './field-course.ts';
import { useFieldName } from './field-words.tsx';
import { proposeAnswer } from './machine/field-proposals.ts';
import type { StepAnswers } from './use-step-answers.ts';

const WHY_NOT = 'why-no-verdict';

type VerdictActionsProps = {
  readonly session: Pick<LedSession, 'analyses'>;
  readonly answers: StepAnswers;
};

/**
 * The verdicts for the field that is asked for now, and the ways out of the whole step. What the
 * document speaks for stands out; where it contradicts itself, nothing does.
 */
export function VerdictActions({ session, answers }: VerdictActionsProps) {
  const t = useTranslations('call.verdicts');
  const outcome = useTranslations('call.answers.DEFAULT');
  const name = useFieldName();
  const { open } = answers.fields;
  if (!open) return null;
  const proposal = proposeAnswer(session.analyses, open);
  const likely = proposal ? proposal.verdict : open.declared === null ? 'NEW' : 'MATCH';
  return (
    <div role="group" aria-label={name(open.field)} className="flex flex-col gap-2 low:gap-1">
      <p id={WHY_NOT} className="prose-words">
        <span className="font-semibold">{name(open.field)}:</span>{' '}
        <span className="text-ink-soft low:text-small">
          {t(open.declared === null ? 'askNew' : 'askMatch')}
        </span>
      </p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,6rem),1fr))] gap-2 [&_button]:h-full [&_button]:min-h-11 low:[&_button]:min-h-10 [&_button]:px-1">
        {VERDICTS.map((verdict, index) => (
          <Button
            key={verdict}
            wide
            variant={verdict === likely ? 'primary' : 'secondary'}
            keyHint={String(index + 1)}
            blockedBy={mayBe(open, verdict) ? undefined : WHY_NOT}
            onPress={() => answers.giveVerdict(verdict)}
          >
            {t(verdict)}
          </Button>
        ))}
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,7rem),1fr))] gap-2 [&_button]:px-1">
        <Button wide variant="quiet" keyHint="5" onPress={answers.fail}>
          {outcome('FAILED')}
        </Button>
        <Button wide variant="quiet" keyHint="6" onPress={answers.notPossible}>
          {outcome('NOT_POSSIBLE')}
        </Button>
        <Button wide variant="quiet" keyHint="⌫" onPress={answers.fields.takeBack}>
          {t('takeBack')}
        </Button>
      </div>
    </div>
  );
}
