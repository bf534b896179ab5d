import { SOCKET_PATH } from '@visavis/contract/doors';
import { mayRetry } from '@visavis/contract/error-codes';
import type { ErrorCode } from '@visavis/contract/error-codes';
import { entryRefusal } from '@visavis/contract/result';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Answer } from './answer.ts';
import { isTrying, lineAfter, retryDelayMs } from './line-state.ts';
import type { LineHappening, LineState } from './line-state.ts';
import { createLiveCell } from './live-value.ts';
import type { LiveValue } from './live-value.ts';
import { pauseUnlessWoken } from './pause.ts';

export type LineOptions = {
  readonly namespace: '/customer' | '/staff';
  /** Asked before each attempt. `isFresh` is set when the ticket before was refused. */
  readonly getTicket: (wish: { readonly isFresh: boolean }) => Promise<Answer<string>>;
  /** Proves for each connection that the ticket is this device's; `connectionId` is the server's. */
  readonly prove?: (ticket: string, connectionId: string) => Promise<unknown>;
};

/** The line to the media server: one socket that comes back by itself. */
export type Line = {
  readonly socket: Socket;
  readonly state: LiveValue<LineState>;
  /** Connects again after a refusal or after another page took the seat. */
  reopen(): void;
  close(): void;
};

/** What a fresh ticket may help against: this one is old, or was given to a key that is gone. */
const STALE: readonly ErrorCode[] = ['TICKET_REFUSED', 'DEVICE_PROOF_REFUSED'];

type Attempt = { readonly type: 'OPENED' } | { readonly type: 'FAILED'; readonly error: unknown };

/** Opens the line and keeps it open until it is refused, taken over or closed. */
export function openLine({ namespace, getTicket, prove }: LineOptions): Line {
  const state = createLiveCell<LineState>({ state: 'CONNECTING', since: Date.now() });
  const tell = (happening: LineHappening) => state.write(lineAfter(state.read(), happening));
  const socket = io(namespace, {
    path: SOCKET_PATH,
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
  });
  let isKeeping = false;

  /** One try: a ticket, then the handshake. */
  async function connect(isFresh: boolean): Promise<LineHappening | 'STALE_TICKET'> {
    const ticket = await getTicket({ isFresh });
    const lost = { type: 'LOST', at: Date.now() } as const;
    if (!isTrying(state.read())) return lost;
    if (!ticket.ok) {
      const { code } = ticket;
      if (code === 'NO_ANSWER' || code === 'ANSWER_UNREADABLE' || mayRetry(code)) return lost;
      return { type: 'REFUSED', code };
    }
    socket.auth = (give) => void entryOf(socket, ticket.value, prove).then(give);
    const attempt = await handshake(socket);
    if (attempt.type === 'OPENED') return attempt;
    const code = refusalOf(attempt.error);
    if (code === undefined || mayRetry(code)) return lost;
    if (STALE.includes(code) && !isFresh) return 'STALE_TICKET';
    return { type: 'REFUSED', code };
  }

  async function keepOpen(): Promise<void> {
    if (isKeeping) return;
    isKeeping = true;
    for (let attempt = 0, isFresh = false; isTrying(state.read());) {
      const outcome = await connect(isFresh);
      isFresh = outcome === 'STALE_TICKET';
      if (outcome === 'STALE_TICKET') continue;
      tell(outcome);
      if (outcome.type === 'OPENED') {
        await lossOf(socket);
        tell({ type: 'LOST', at: Date.now() });
        attempt = 0;
      }
      if (isTrying(state.read())) await pauseUnlessWoken(retryDelayMs(attempt++, Math.random()));
    }
    isKeeping = false;
    socket.disconnect();
  }

  socket.on('seat:taken', () => {
    tell({ type: 'TAKEN' });
    socket.disconnect();
  });
  socket.on('hand-over:made', () => {
    tell({ type: 'HANDED_OVER' });
    socket.disconnect();
  });
  void keepOpen();
  return {
    socket,
    state,
    reopen() {
      tell({ type: 'REOPENED', at: Date.now() });
      void keepOpen();
    },
    close() {
      tell({ type: 'CLOSED' });
      socket.disconnect();
    },
  };
}

/** What is shown at the door, once the server has named the connection. Never rejects. */
async function entryOf(
  socket: Socket,
  ticket: string,
  prove: LineOptions['prove'],
): Promise<{ readonly ticket: string; readonly proof?: unknown }> {
  const connectionId = socket.io.engine.id;
  if (!prove || connectionId === undefined) return { ticket };
  // Without a proof the server refuses, which is told like every other refusal.
  return prove(ticket, connectionId).then(
    (proof) => ({ ticket, proof }),
    () => ({ ticket }),
  );
}

function handshake(socket: Socket): Promise<Attempt> {
  return new Promise((resolve) => {
    const settle = (attempt: Attempt) => {
      socket.off('connect', opened);
      socket.off('connect_error', refused);
      socket.off('disconnect', gaveUp);
      resolve(attempt);
    };
    const opened = () => settle({ type: 'OPENED' });
    const refused = (error: unknown) => settle({ type: 'FAILED', error });
    const gaveUp = () => settle({ type: 'FAILED', error: undefined });
    socket.on('connect', opened);
    socket.on('connect_error', refused);
    socket.on('disconnect', gaveUp);
    socket.connect();
  });
}

const lossOf = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.connected) socket.once('disconnect', () => resolve());
    else resolve();
  });

function refusalOf(error: unknown) {
  const data = error instanceof Error && 'data' in error ? error.data : undefined;
  const parsed = entryRefusal.safeParse(data);
  return parsed.success ? parsed.data.code : undefined;
}
