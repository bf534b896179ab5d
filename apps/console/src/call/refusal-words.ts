import type { Refused } from '@visavis/call-client/call';
import type { ErrorWords } from '@visavis/ui/error-notice';
import { useTranslations } from 'use-intl';
import { useRefusalWords } from '../errors/refusal.tsx';

/** The words for a command that was not done: the server's refusal, or a line that is down. */
export function useRefusedWords(): (refused: Refused) => ErrorWords {
  const wordsOf = useRefusalWords();
  const t = useTranslations('call.line');
  return ({ code }) => {
    if (code === 'NO_ANSWER' || code === 'ANSWER_UNREADABLE')
      return {
        happened: t('noAnswer.happened'),
        safe: t('noAnswer.safe'),
        todo: t('noAnswer.todo'),
      };
    return wordsOf(code);
  };
}
