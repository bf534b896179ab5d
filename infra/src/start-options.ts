import { parseArgs } from 'node:util';
import { SetUpFailure } from './bootstrap/failure.mjs';

export type StartOptions = {
  readonly isDevelopment: boolean;
  readonly isLan: boolean;
  /** Stages that the bootstrap has run, of how many in all. */
  readonly stages: { readonly done: number; readonly total: number };
};

/** Reads what stands after `npm start --`. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parse(args);
  const [done = 0, total = 0] = values.stages.split('/').map(Number);
  return { isDevelopment: values.dev, isLan: values.lan, stages: { done, total } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        dev: { type: 'boolean', default: false },
        lan: { type: 'boolean', default: false },
        stages: { type: 'string', default: '0/0' },
      },
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new SetUpFailure(message, 'There are two options: --dev and --lan.', { cause });
  }
}
