'use client';

import { call, listen, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import type { VisitView } from '@visavis/contract/visits';
import type { SessionId } from '@visavis/domain/ids';
import { useEffect, useState } from 'react';
import { useLineState } from '../call/staff-line.ts';

export type Visit = {
  /** Null until the server let us in. */
  readonly view: VisitView | null;
  readonly refused: Refused | null;
};

/** Joins a session for as long as the page is open, also after the line was gone. */
export function useVisit(line: Line | null, sessionId: SessionId): Visit {
  const [visit, setVisit] = useState<Visit>({ view: null, refused: null });
  const isConnected = useLineState(line).state === 'CONNECTED';

  useEffect(() => {
    if (!line || !isConnected) return;
    const { socket } = line;
    let isCurrent = true;
    const join = async () => {
      const answer = await call(socket, staffCommands, 'visit:begin', { sessionId });
      if (!isCurrent) return;
      setVisit(
        answer.ok
          ? { view: answer.value, refused: null }
          : (before) => ({ ...before, refused: answer }),
      );
    };
    const end = listen(socket, staffEvents, 'visit:changed', (view) =>
      setVisit({ view, refused: null }),
    );
    void join();
    return () => {
      isCurrent = false;
      end();
    };
  }, [line, isConnected, sessionId]);

  return visit;
}
