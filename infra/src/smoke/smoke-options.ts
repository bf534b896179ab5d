import { parseArgs } from 'node:util';
import { SetUpFailure } from '../bootstrap/failure.mjs';

export type SmokeOptions = {
  /** The procedure that the story follows. */
  readonly procedureId: string;
  /** The acts that are played: the short ones, all, or some by their names. */
  readonly acts: readonly string[] | 'SHORT' | 'ALL';
  readonly customerBrowser: 'chromium' | 'firefox';
  /** Where a picture of every screen is kept. */
  readonly screenshots: string | undefined;
  /** Runs on development servers instead of production builds: quicker to start after a change. */
  readonly isDevelopment: boolean;
  /** Prints how long each step of the story took. */
  readonly withSteps: boolean;
  /** Leaves the data folder, so that one can look into it. */
  readonly keepsData: boolean;
  readonly stages: { readonly done: number; readonly total: number };
};

/** Reads what stands after `npm run smoke --`. */
export function readSmokeOptions(args: readonly string[]): SmokeOptions {
  const { values } = parse(args);
  const [done = 0, total = 0] = values.stages.split('/').map(Number);
  return {
    procedureId: values.procedure,
    acts: values.all ? 'ALL' : (values.acts?.split(',').filter(Boolean) ?? 'SHORT'),
    customerBrowser: values.firefox ? 'firefox' : 'chromium',
    screenshots: values.screenshots,
    isDevelopment: values.dev,
    withSteps: values.steps,
    keepsData: values.keep,
    stages: { done, total },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        procedure: { type: 'string', default: 'gr-bog-video' },
        acts: { type: 'string' },
        all: { type: 'boolean', default: false },
        firefox: { type: 'boolean', default: false },
        screenshots: { type: 'string' },
        dev: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        steps: { type: 'boolean', default: false },
        stages: { type: 'string', default: '0/0' },
      },
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new SetUpFailure(
      message,
      'The options: --procedure ID, --acts A,B, --all, --firefox, --screenshots FOLDER, --steps, --keep and --dev.',
      { cause },
    );
  }
}
