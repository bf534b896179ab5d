import { customerCommands, customerEvents } from '@visavis/contract/customer';
import { refusal } from '@visavis/contract/result';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import { SOCKET_PATH } from '@visavis/contract/doors';
import type { CommandTable, EventTable, Value } from '@visavis/contract/command';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import { proveByHolder } from './a-device.ts';

type Door = 'join' | 'console' | 'none';
type Entry = {
  readonly port: number;
  readonly namespace: '/customer' | '/staff';
  readonly ticket: unknown;
  readonly door: Door;
  /** What the device of the ticket shows beside it, where a test shows something else. */
  readonly prove?: (ticket: string, connectionId: string) => Promise<unknown>;
};

const CONNECT_WITHIN_MS = 5_000;
const EVENT_WITHIN_MS = 15_000;

/** A refused command or handshake. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Opens a socket. @throws Refused */
export async function enter({
  port,
  namespace,
  ticket,
  door,
  prove = proveByHolder,
}: Entry): Promise<Socket> {
  const socket: Socket = io(`http://127.0.0.1:${port}${namespace}`, {
    path: SOCKET_PATH,
    auth: (give: (entry: object) => void) => {
      void prove(String(ticket), socket.io.engine.id).then((proof) => give({ ticket, proof }));
    },
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders: door === 'none' ? {} : { 'x-visavis-door': door },
    timeout: CONNECT_WITHIN_MS,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error: Error & { data?: { code: string } }) => {
      socket.disconnect();
      reject(error.data ? new Refused(error.data.code) : error);
    });
  });
}

/** Speaks one of the tables through a socket, and keeps every event. */
function speaking<Commands extends CommandTable, Events extends EventTable>(
  socket: Socket,
  commands: Commands,
  events: Events,
) {
  const heard: { readonly name: string; readonly payload: unknown }[] = [];
  const waiting = new Set<() => void>();
  socket.onAny((name: string, payload: unknown) => {
    heard.push({ name, payload });
    for (const look of waiting) look();
  });
  const find = <Name extends keyof Events & string>(
    name: Name,
    fits: (payload: z.infer<Events[Name]>) => boolean,
  ) =>
    heard
      .filter((event) => event.name === name)
      .map(({ payload }) => events[name]!.parse(payload) as z.infer<Events[Name]>)
      .find(fits);
  return {
    socket,
    heard,
    /** Sends a command whose answer must hold to the contract. @throws Refused */
    async ask<Name extends keyof Commands & string>(
      name: Name,
      payload: unknown = {},
    ): Promise<Value<Commands, Name>> {
      const answer: unknown = await socket.timeout(EVENT_WITHIN_MS).emitWithAck(name, payload);
      const refused = refusal.safeParse(answer);
      if (refused.success) throw new Refused(refused.data.code);
      const { value } = Object(answer) as { value: unknown };
      return commands[name]!.value.parse(value) as Value<Commands, Name>;
    },
    /** The first event of that name that fits, heard already or still to come. */
    hear<Name extends keyof Events & string>(
      name: Name,
      fits: (payload: z.infer<Events[Name]>) => boolean = () => true,
    ): Promise<z.infer<Events[Name]>> {
      return new Promise((resolve, reject) => {
        const deadline = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`${name} was not heard`));
        }, EVENT_WITHIN_MS);
        const look = () => {
          const found = find(name, fits);
          if (found === undefined) return;
          clearTimeout(deadline);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    /** Resolves once the connection is gone. */
    gone: () =>
      new Promise<void>((resolve) => {
        if (socket.disconnected) resolve();
        else socket.once('disconnect', () => resolve());
      }),
    /** `hear` waits for what comes from now on. */
    forget: () => void heard.splice(0),
    leave: () => void socket.disconnect(),
  };
}

export type CustomerClient = Awaited<ReturnType<typeof enterAsCustomer>>;
export type StaffClient = Awaited<ReturnType<typeof enterAsStaff>>;

/** A customer's page. @throws Refused */
export const enterAsCustomer = async (
  port: number,
  ticket: unknown,
  door: Door = 'join',
  how: Pick<Entry, 'prove'> = {},
) =>
  speaking(
    await enter({ port, namespace: '/customer', ticket, door, ...how }),
    customerCommands,
    customerEvents,
  );

/** A page of the console. @throws Refused */
export const enterAsStaff = async (port: number, ticket: unknown, door: Door = 'console') =>
  speaking(await enter({ port, namespace: '/staff', ticket, door }), staffCommands, staffEvents);
