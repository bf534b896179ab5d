import type { CallStage } from './call-stage-view.ts';

type Spoken = Pick<CallStage, 'chat' | 'step'>;

/**
 * What the agent says now: the words of the step, unless they wrote something since it began.
 * `readBefore` is how many lines of the chat there were then.
 */
export function captionOf(
  { chat, step }: Spoken,
  readBefore: number,
  language: keyof NonNullable<CallStage['step']>['say'],
): string | null {
  const written = chat.slice(readBefore).findLast(({ from }) => from === 'AGENT');
  return written?.text ?? step?.say[language] ?? null;
}

/** Lines of the agent that came after so many lines had been read. */
export const countUnread = (chat: CallStage['chat'], read: number): number =>
  chat.slice(read).filter(({ from }) => from === 'AGENT').length;
