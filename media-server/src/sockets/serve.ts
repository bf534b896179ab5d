import { randomUUID } from 'node:crypto';
import type { CommandTable, Payload, Value } from '@visavis/contract/command';
import type { Result } from '@visavis/contract/result';
import { DomainError } from '@visavis/domain/errors';
import type { Logger } from 'pino';
import type { CommandAllowance } from './command-allowance.ts';

/** A handler for every command of a table: one that is missing does not compile. */
export type Handlers<Table extends CommandTable, Context> = {
  readonly [Name in keyof Table]: (
    payload: Payload<Table, Name>,
    context: Context,
  ) => Promise<Value<Table, Name>>;
};

/** What `serve` needs of a socket. */
export type CommandSocket = {
  onAny(listener: (name: string, ...sent: unknown[]) => void): unknown;
};

export type Serving<Table extends CommandTable, Context> = {
  readonly table: Table;
  readonly handlers: Handlers<Table, Context>;
  readonly context: Context;
  readonly allowance: CommandAllowance;
  readonly log: Logger;
};

/**
 * The one place where commands come in: parse, run, answer a `Result`. What is not in the table does
 * not exist here, and what comes without a way to answer is dropped.
 */
export function serve<Table extends CommandTable, Context>(
  socket: CommandSocket,
  serving: Serving<Table, Context>,
): void {
  socket.onAny((name, ...sent) => {
    const answer = sent.at(-1);
    if (sent.length > 2 || !isAnswer(answer)) return;
    const payload = sent.length === 2 ? sent[0] : {};
    void run(serving, name, payload).then(answer);
  });
}

/** Never rejects. */
async function run<Table extends CommandTable, Context>(
  serving: Serving<Table, Context>,
  name: string,
  payload: unknown,
): Promise<Result<unknown>> {
  const { table, handlers, context, allowance } = serving;
  const traceId = randomUUID();
  const log = serving.log.child({ traceId });
  try {
    if (!allowance.take()) throw new DomainError('TOO_MANY_REQUESTS');
    if (!isCommand(table, name)) throw new DomainError('INPUT_REFUSED', { cause: 'COMMAND' });
    const value = await handlers[name]!(parse(table, name, payload), context);
    log.debug({ command: name }, 'command done');
    return { ok: true, value };
  } catch (error) {
    const command = isCommand(table, name) ? name : undefined;
    if (error instanceof DomainError) {
      const { code, details } = error;
      log.warn({ command, code, details }, 'command refused');
      return { ok: false, code, traceId };
    }
    log.error({ command, err: error }, 'command failed');
    return { ok: false, code: 'INTERNAL', traceId };
  }
}

function parse<Table extends CommandTable, Name extends keyof Table>(
  table: Table,
  name: Name,
  payload: unknown,
): Payload<Table, Name> {
  const parsed = table[name]!.payload.safeParse(payload);
  if (!parsed.success)
    throw new DomainError('INPUT_REFUSED', { paths: parsed.error.issues.map(({ path }) => path) });
  return parsed.data as Payload<Table, Name>;
}

const isCommand = <Table extends CommandTable>(
  table: Table,
  name: string,
): name is keyof Table & string => Object.hasOwn(table, name);

const isAnswer = (value: unknown): value is (result: Result<unknown>) => void =>
  typeof value === 'function';
