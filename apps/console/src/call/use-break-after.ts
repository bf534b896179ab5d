import { call, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import type { DeskView } from '@visavis/contract/desk';
import { staffCommands } from '@visavis/contract/staff';
import { useEffect, useState } from 'react';
import type { ChosenBreak } from '../queue/break-dialog.tsx';
import { useLineState } from './staff-line.ts';
import { useTellRefused } from './use-tell-refused.ts';

type Answer = { readonly ok: true; readonly value: DeskView } | Refused;

export type BreakAfter = {
  /** Null where no call rings for whoever leads: there is nothing to take a break from. */
  readonly presence: DeskView['presence'] | null;
  readonly take: (reason: ChosenBreak) => Promise<void>;
  /** Calls ring again once this one is over. */
  readonly giveUp: () => Promise<void>;
};

/**
 * Whether calls will ring once this one is over. While the agent leads a call none rings anyway, so
 * that a break which is said now begins by itself when the call ends.
 */
export function useBreakAfter(line: Line): BreakAfter {
  const tellRefused = useTellRefused();
  const [presence, setPresence] = useState<DeskView['presence'] | null>(null);
  const isConnected = useLineState(line).state === 'CONNECTED';
  const { socket } = line;

  useEffect(() => {
    if (!isConnected) return;
    let isCurrent = true;
    void call(socket, staffCommands, 'presence:read', {}).then((answer) => {
      if (isCurrent && answer.ok) setPresence(answer.value.presence);
    });
    return () => {
      isCurrent = false;
    };
  }, [socket, isConnected]);

  const settle = async (asked: Promise<Answer>) => {
    const answer = await asked;
    if (answer.ok) setPresence(answer.value.presence);
    else tellRefused(answer);
  };
  return {
    presence,
    take: (reason) =>
      settle(call(socket, staffCommands, 'presence:set', { state: 'BREAK', reason })),
    giveUp: () => settle(call(socket, staffCommands, 'presence:set', { state: 'AVAILABLE' })),
  };
}
