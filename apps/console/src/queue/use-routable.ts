'use client';

import { call, listen, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import { useEffect, useState } from 'react';

type Routable = {
  /** Null until they were read. */
  readonly agents: readonly { readonly staffId: StaffId; readonly name: string }[] | null;
  readonly refused: Refused | null;
};

/** For whom a supervisor may let a session ring, as agents come, go and take calls. */
export function useRoutable(line: Line, sessionId: SessionId): Routable {
  const [routable, setRoutable] = useState<Routable>({ agents: null, refused: null });
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const answer = await call(line.socket, staffCommands, 'route:list', { sessionId });
      if (!isCurrent) return;
      if (answer.ok) setRoutable({ agents: answer.value.agents, refused: null });
      else setRoutable((before) => ({ ...before, refused: answer }));
    };
    const end = listen(line.socket, staffEvents, 'queue:changed', () => void read());
    void read();
    return () => {
      isCurrent = false;
      end();
    };
  }, [line, sessionId]);
  return routable;
}
