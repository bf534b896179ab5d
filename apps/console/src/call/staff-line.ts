'use client';

import { openLine, type Line } from '@visavis/call-client/connect';
import type { LineState } from '@visavis/call-client/line-state';
import type { LiveValue } from '@visavis/call-client/live-value';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchStaffTicket } from './staff-ticket.ts';

/** How long the line outlives the page that used it, so that the queue hands it to the call. */
const KEPT_MS = 3_000;

let shared: { readonly line: Line; users: number } | null = null;

/** Takes part in the one line of this browser tab; what it returns ends that. */
function shareLine(): { readonly line: Line; readonly leave: () => void } {
  shared ??= {
    line: openLine({ namespace: '/staff', getTicket: fetchStaffTicket }),
    users: 0,
  };
  const mine = shared;
  mine.users += 1;
  return {
    line: mine.line,
    leave() {
      mine.users -= 1;
      setTimeout(() => {
        if (mine.users > 0 || shared !== mine) return;
        shared = null;
        mine.line.close();
      }, KEPT_MS);
    },
  };
}

/** The line to the media server that the queue and the call share; null until it is opened. */
export function useStaffLine(): Line | null {
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const share = shareLine();
    setLine(share.line);
    return share.leave;
  }, []);
  return line;
}

const NOT_YET: LineState = { state: 'CONNECTING', since: 0 };
const UNOPENED: LiveValue<LineState> = { read: () => NOT_YET, subscribe: () => () => undefined };

/** How the line stands, as it changes. */
export const useLineState = (line: Line | null): LineState => useLive(line?.state ?? UNOPENED);

/** A live value of the call client, as React reads it. */
export const useLive = <Value>(live: LiveValue<Value>): Value =>
  useSyncExternalStore(live.subscribe, live.read, live.read);
