'use client';

import { call, listen, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import type { WaitingCustomer } from '@visavis/contract/desk';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import { useEffect, useState } from 'react';
import { useLineState } from '../call/staff-line.ts';

export type Queue = {
  /** Who waits, in the order of the queue; null until it was read. */
  readonly waiting: readonly WaitingCustomer[] | null;
  readonly hasOpenSession: boolean;
  readonly refused: Refused | null;
};

/** Follows the queue, and knows whether this agent has a session to go back to. */
export function useQueue(line: Line | null, mayClaim: boolean): Queue {
  const [queue, setQueue] = useState<Queue>({
    waiting: null,
    hasOpenSession: false,
    refused: null,
  });
  const isConnected = useLineState(line).state === 'CONNECTED';

  useEffect(() => {
    if (!line || !isConnected) return;
    const { socket } = line;
    let isCurrent = true;
    const read = async () => {
      const answer = await call(socket, staffCommands, 'queue:list', {});
      if (!isCurrent) return;
      if (answer.ok)
        setQueue((before) => ({ ...before, waiting: answer.value.waiting, refused: null }));
      else setQueue((before) => ({ ...before, refused: answer }));
    };
    const findOpen = async () => {
      const answer = await call(socket, staffCommands, 'session:find-open', {});
      if (isCurrent && answer.ok && answer.value.session)
        setQueue((before) => ({ ...before, hasOpenSession: true }));
    };
    const end = listen(socket, staffEvents, 'queue:changed', () => void read());
    void read();
    if (mayClaim) void findOpen();
    return () => {
      isCurrent = false;
      end();
    };
  }, [line, isConnected, mayClaim]);

  return queue;
}
