'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import type { CodeChannel } from '@visavis/domain/session/session';
import { useAnnounce } from '@visavis/ui/announcer';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SessionCommands } from './session-commands.ts';
import { currentStepOf, neighbourOf } from './step-course.ts';
import { useTellRefused } from './use-tell-refused.ts';

/** Does what was asked; a refusal is told where the agent looks, and nothing is lost by it. */
export type Settle = (asked: Promise<Refused | null>, words?: string) => Promise<boolean>;

/** What the agent can do beside answering the step, by key or by button. */
export type CallActions = {
  readonly begin: () => Promise<void>;
  readonly snapshot: () => Promise<void>;
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
  readonly show: (stepId: StepId) => Promise<void>;
  readonly sendCode: (channel?: CodeChannel) => Promise<void>;
  /** Why the last sending of a code failed; it stays until the next one. */
  readonly codeRefused: Refused | null;
  readonly isLast: boolean;
  readonly settle: Settle;
};

/** The actions of the screen. */
export function useCallActions(
  session: LedSession,
  commands: SessionCommands,
  openOutcome: () => void,
): CallActions {
  const t = useTranslations('call.announce');
  const settle = useSettle();
  const [codeRefused, setCodeRefused] = useState<Refused | null>(null);
  const current = currentStepOf(session)?.step;
  const next = neighbourOf(session, 1);
  const previous = neighbourOf(session, -1);
  const show = async (stepId: StepId) => {
    setCodeRefused(null);
    await settle(commands.showStep(stepId));
  };

  return {
    settle,
    show,
    codeRefused,
    isLast: next === undefined,
    begin: async () => void (await settle(commands.begin(), t('begun'))),
    snapshot: async () => void (await settle(commands.takeSnapshot(current?.id), t('snapshot'))),
    async next() {
      if (next) await show(next);
      else openOutcome();
    },
    async previous() {
      if (previous) await show(previous);
    },
    async sendCode(channel) {
      setCodeRefused(null);
      setCodeRefused(await commands.sendCode(channel));
    },
  };
}

function useSettle(): Settle {
  const announce = useAnnounce();
  const tellRefused = useTellRefused();
  return async (asked, words) => {
    const refused = await asked;
    if (refused) tellRefused(refused);
    else if (words) announce(words);
    return refused === null;
  };
}
