'use client';

import { call, listen, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import type { DeskView } from '@visavis/contract/desk';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import type { DeclineReason } from '@visavis/domain/session/ringing';
import type { BREAK_REASONS, PresenceState } from '@visavis/domain/staff/presence';
import { useEffect, useState } from 'react';
import { useLineState } from '../call/staff-line.ts';

type ChosenPresence = {
  readonly state: PresenceState;
  readonly reason?: (typeof BREAK_REASONS)[number];
};

export type Desk = {
  /** Null until it was read. */
  readonly view: DeskView | null;
  readonly refused: Refused | null;
  setPresence(asked: ChosenPresence): Promise<void>;
  decline(sessionId: string, reason: DeclineReason): Promise<void>;
};

/** Makes this page a desk at which calls ring, for as long as it is shown. */
export function useDesk(line: Line | null, isAgent: boolean): Desk {
  const [view, setView] = useState<DeskView | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isConnected = useLineState(line).state === 'CONNECTED';

  useEffect(() => {
    if (!line || !isConnected || !isAgent) return;
    const { socket } = line;
    let isCurrent = true;
    const end = listen(socket, staffEvents, 'desk:changed', setView);
    void call(socket, staffCommands, 'desk:read', {}).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setView(answer.value);
      setRefused(answer.ok ? null : answer);
    });
    return () => {
      isCurrent = false;
      end();
      if (socket.connected) void call(socket, staffCommands, 'desk:leave', {});
    };
  }, [line, isConnected, isAgent]);

  const show = (answer: { readonly ok: true; readonly value: DeskView } | Refused) => {
    if (answer.ok) setView(answer.value);
    setRefused(answer.ok ? null : answer);
  };
  return {
    view,
    refused,
    async setPresence(asked) {
      if (line) show(await call(line.socket, staffCommands, 'presence:set', asked));
    },
    async decline(sessionId, reason) {
      if (!line) return;
      const payload = { sessionId: sessionId as never, reason };
      show(await call(line.socket, staffCommands, 'offer:decline', payload));
    },
  };
}
