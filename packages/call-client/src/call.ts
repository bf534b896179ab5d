import type { CommandTable, EventTable, Payload, Value } from '@visavis/contract/command';
import { refusal } from '@visavis/contract/result';
import type { Socket } from 'socket.io-client';
import type { z } from 'zod';
import { failed } from './answer.ts';
import type { Answer, CallCode, LineFailure, Refused } from './answer.ts';

export type { Answer, CallCode, LineFailure, Refused };

const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends one command of the table and reads its answer: the only sender. A command that is given
 * while the line is down goes out when it is back, unless its time has run out by then.
 */
export async function call<Table extends CommandTable, Name extends keyof Table & string>(
  socket: Socket,
  table: Table,
  name: Name,
  payload: Payload<Table, Name>,
): Promise<Answer<Value<Table, Name>>> {
  const command = table[name];
  if (!command) throw new Error(`No command ${name}`);
  let raw: unknown;
  try {
    raw = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, payload);
  } catch {
    return failed('NO_ANSWER');
  }
  return readAnswer(command.value, raw) as Answer<Value<Table, Name>>;
}

/** Reads a Result as it came over the wire; what does not fit the contract is a refusal too. */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): Answer<z.infer<Schema>> {
  const refused = refusal.safeParse(raw);
  if (refused.success) return refused.data;
  if (typeof raw !== 'object' || raw === null || !('value' in raw))
    return failed('ANSWER_UNREADABLE');
  const value = schema.safeParse(raw.value);
  return value.success ? { ok: true, value: value.data } : failed('ANSWER_UNREADABLE');
}

/** A command that was refused, for code that can't go on without its value. */
export class CallRefused extends Error {
  readonly code: CallCode;

  constructor(name: string, code: CallCode) {
    super(`${name} was refused: ${code}`);
    this.name = 'CallRefused';
    this.code = code;
  }
}

/** As `call`, for what can't go on without the value. @throws CallRefused */
export async function callOrThrow<Table extends CommandTable, Name extends keyof Table & string>(
  socket: Socket,
  table: Table,
  name: Name,
  payload: Payload<Table, Name>,
): Promise<Value<Table, Name>> {
  const answer = await call(socket, table, name, payload);
  if (!answer.ok) throw new CallRefused(name, answer.code);
  return answer.value;
}

/** Listens to one event of the table; what it returns ends that. */
export function listen<Table extends EventTable, Name extends keyof Table & string>(
  socket: Socket,
  table: Table,
  name: Name,
  listener: (payload: z.infer<Table[Name]>) => void,
): () => void {
  const schema = table[name];
  if (!schema) throw new Error(`No event ${name}`);
  const parseAndTell = (raw: unknown) => {
    listener(schema.parse(raw) as z.infer<Table[Name]>);
  };
  // socket.io types its listeners for one event map; ours is chosen by the table.
  const events: {
    on(n: string, l: typeof parseAndTell): void;
    off(n: string, l: typeof parseAndTell): void;
  } = socket;
  events.on(name, parseAndTell);
  return () => events.off(name, parseAndTell);
}
