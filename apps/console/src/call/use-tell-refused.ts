import type { Refused } from '@visavis/call-client/call';
import { useToast } from '@visavis/ui/toast';
import { useRefusedWords } from './refusal-words.ts';

/** Tells what was refused where the agent looks: what happened, what is safe, what to do. */
export function useTellRefused(): (refused: Refused) => void {
  const tell = useToast();
  const wordsOf = useRefusedWords();
  return (refused) => {
    const { happened, safe, todo } = wordsOf(refused);
    tell({ kind: 'look', title: happened, words: [safe, todo].filter(Boolean).join(' ') });
  };
}
