/** What `npm run smoke` runs: sets everything up, tells the story once, and says how it went. */
import { SettingsError } from '@visavis/config/settings';
import { explain } from '../bootstrap/failure.mjs';
import { Progress } from '../bootstrap/progress.mjs';
import { killRunningCommands } from '../bootstrap/run-command.mjs';
import { setUp } from '../set-up/set-up.ts';
import type { StageRunner } from '../start-system.ts';
import { closingLine } from './closing-line.ts';
import { CleanUp } from './clean-up.ts';
import { readSmokeOptions } from './smoke-options.ts';
import { tellStory } from './story.ts';

const cleanUp = new CleanUp();

async function main(): Promise<void> {
  const options = readSmokeOptions(process.argv.slice(2));
  const progress = new Progress(options.stages);
  const runStage: StageRunner = (title, work) => progress.run(title, work);
  await setUp({
    runStage,
    withBuilds: !options.isDevelopment,
    hasMediaWorker: Boolean(process.env['VISAVIS_MEDIA_WORKER']),
  });
  const told = await tellStory({ ...options, runStage }, cleanUp);
  await cleanUp.run();
  process.stdout.write(`${closingLine(told)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    killRunningCommands();
    void cleanUp.run().finally(() => process.exit(130));
  });
}

main().then(
  () => process.exit(0),
  async (error: unknown) => {
    process.stderr.write(error instanceof SettingsError ? `${error.message}\n` : explain(error));
    await cleanUp.run();
    process.stdout.write('smoke failed\n');
    process.exit(1);
  },
);
