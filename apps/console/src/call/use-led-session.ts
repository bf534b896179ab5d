'use client';

import { call, listen, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffCommands, staffEvents, type LedSession } from '@visavis/contract/staff';
import { useCallback, useEffect, useState } from 'react';
import type { Health } from './recorder-state.ts';
import { useLineState } from './staff-line.ts';

/** The session that this agent leads, as the server last told it. */
export type Led =
  | { readonly status: 'LOADING' }
  | { readonly status: 'NONE' }
  | { readonly status: 'REFUSED'; readonly refused: Refused }
  | { readonly status: 'LED'; readonly session: LedSession };

export type LedView = {
  readonly led: Led;
  readonly health: Health | null;
  /** Since when the customer is away, on this browser's clock; null while they are there. */
  readonly customerAwaySince: number | null;
  readonly take: (session: LedSession) => void;
};

/** Follows the open session: asks for it whenever the line is up, and listens in between. */
export function useLedSession(line: Line | null): LedView {
  const [led, setLed] = useState<Led>({ status: 'LOADING' });
  const [health, setHealth] = useState<Health | null>(null);
  const [customerAwaySince, setAwaySince] = useState<number | null>(null);
  const isConnected = useLineState(line).state === 'CONNECTED';

  const take = useCallback((session: LedSession) => {
    setLed({ status: 'LED', session });
    setAwaySince((since) => (session.customerConnected ? null : (since ?? Date.now())));
  }, []);

  useEffect(() => {
    if (!line || !isConnected) return;
    let isCurrent = true;
    const read = async () => {
      const answer = await call(line.socket, staffCommands, 'session:find-open', {});
      if (!isCurrent) return;
      if (!answer.ok) setLed({ status: 'REFUSED', refused: answer });
      else if (answer.value.session) take(answer.value.session);
      // An outcome that was just given stays on the screen until the agent goes on.
      else setLed((before) => (before.status === 'LED' ? before : { status: 'NONE' }));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [line, isConnected, take]);

  useEffect(() => {
    if (!line) return;
    const { socket } = line;
    const ends = [
      listen(socket, staffEvents, 'session:changed', take),
      listen(socket, staffEvents, 'recorder:health', (sides) =>
        setHealth({ ...sides, heardAt: Date.now() }),
      ),
      listen(socket, staffEvents, 'connection:changed', ({ participant, connected }) => {
        if (participant === 'CUSTOMER')
          setAwaySince((since) => (connected ? null : (since ?? Date.now())));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [line, take]);

  return { led, health, customerAwaySince, take };
}
