import './without-eval.ts';
import { z } from 'zod';

/** One command: what is sent, and what comes back. */
export type Command = { readonly payload: z.ZodType; readonly value: z.ZodType };
export type CommandTable = Readonly<Record<string, Command>>;
export type EventTable = Readonly<Record<string, z.ZodType>>;

export type Payload<Table extends CommandTable, Name extends keyof Table> = z.infer<
  Table[Name]['payload']
>;
export type Value<Table extends CommandTable, Name extends keyof Table> = z.infer<
  Table[Name]['value']
>;

/** A payload or value without content. */
export const nothing = z.strictObject({});
