import type { Command } from './command.ts';

/**
 * Every command, by what is typed. Each is loaded when it is called, so that `verify` needs neither
 * a database nor a configuration.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  verify: async () => (await import('./verify.ts')).command,
  'keys rewrap': async () => (await import('./keys-rewrap.ts')).command,
  erase: async () => (await import('./erase.ts')).command,
  'keys public': async () => (await import('./keys-public.ts')).command,
};
