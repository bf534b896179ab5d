'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { useAnnounce } from '@visavis/ui/announcer';
import { useToast } from '@visavis/ui/toast';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusedWords } from './refusal-words.ts';
import type { RemarkPurpose } from './remark-form.tsx';
import type { SessionCommands } from './session-commands.ts';
import { currentStepOf, missingForPass, neighbourOf } from './step-course.ts';

/** What the agent can do now, by key or by button. */
export type CallActions = {
  readonly begin: () => Promise<void>;
  readonly pass: () => Promise<void>;
  readonly fail: () => void;
  readonly notPossible: () => void;
  readonly snapshot: () => Promise<void>;
  readonly note: () => void;
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
  readonly show: (stepId: StepId) => Promise<void>;
  readonly sendCode: () => Promise<void>;
  readonly isLast: boolean;
  /** What words are being asked for; null while none are. */
  readonly writing: RemarkPurpose | null;
  readonly keepWords: (text: string) => Promise<boolean>;
  readonly stopWriting: () => void;
};

type Elsewhere = {
  readonly openOutcome: () => void;
  readonly onCodeRefused: (refused: Refused | null) => void;
};

/** The actions of the screen; a refusal is told where the agent looks, and nothing is lost by it. */
export function useCallActions(
  session: LedSession,
  commands: SessionCommands,
  { openOutcome, onCodeRefused }: Elsewhere,
): CallActions {
  const t = useTranslations('call.announce');
  const announce = useAnnounce();
  const tellRefused = useTellRefused();
  const [writing, setWriting] = useState<RemarkPurpose | null>(null);
  const current = currentStepOf(session)?.step;
  const next = neighbourOf(session, 1);
  const previous = neighbourOf(session, -1);

  const settle = async (asked: Promise<Refused | null>, words?: string): Promise<boolean> => {
    const refused = await asked;
    if (refused) tellRefused(refused);
    else if (words) announce(words);
    return refused === null;
  };
  const show = async (stepId: StepId) => {
    onCodeRefused(null);
    await settle(commands.showStep(stepId));
  };

  return {
    writing,
    isLast: next === undefined,
    show,
    begin: async () => void (await settle(commands.begin(), t('begun'))),
    async pass() {
      if (!current) return;
      const missing = missingForPass(session, current);
      if (missing) return tellRefused({ ok: false, code: missing, traceId: null });
      const answer = { stepId: current.id, result: 'PASSED' } as const;
      await settle(commands.record(answer), t('passed'));
    },
    fail: () => setWriting('FAILED'),
    notPossible: () => setWriting('NOT_POSSIBLE'),
    note: () => setWriting('NOTE'),
    stopWriting: () => setWriting(null),
    snapshot: async () => void (await settle(commands.takeSnapshot(current?.id), t('snapshot'))),
    async next() {
      if (next) await show(next);
      else openOutcome();
    },
    async previous() {
      if (previous) await show(previous);
    },
    async sendCode() {
      onCodeRefused(null);
      onCodeRefused(await commands.sendCode());
    },
    async keepWords(text) {
      const isKept = await settle(
        writing === 'NOTE' || !current || !writing
          ? commands.addNote(text)
          : commands.record({ stepId: current.id, result: writing, remark: text }),
        t('kept'),
      );
      if (isKept) setWriting(null);
      return isKept;
    },
  };
}

function useTellRefused(): (refused: Refused) => void {
  const tell = useToast();
  const wordsOf = useRefusedWords();
  return (refused) => {
    const { happened, safe, todo } = wordsOf(refused);
    tell({ kind: 'look', title: happened, words: [safe, todo].filter(Boolean).join(' ') });
  };
}
