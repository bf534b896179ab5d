/** What `npm start` and `npm run dev` run, once there is a Node 24 and all dependencies. */
import { SettingsError, type Environment } from '@visavis/config/settings';
import { explain, SetUpFailure } from './bootstrap/failure.mjs';
import { Progress } from './bootstrap/progress.mjs';
import { killRunningCommands } from './bootstrap/run-command.mjs';
import { lanEnvironment } from './lan/lan-environment.ts';
import { setUp } from './set-up/set-up.ts';
import { readStartOptions } from './start-options.ts';
import { startSystem, type StageRunner, type System } from './start-system.ts';
import { welcome } from './welcome.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const stopping = new AbortController();
let starting: Promise<System> | undefined;

async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  const progress = new Progress(options.stages);
  const runStage: StageRunner = (title, work) => progress.run(title, work);
  const lan = options.isLan ? await lanEnvironment(process.env) : undefined;
  const env: Environment = lan?.env ?? process.env;
  await setUp({
    runStage,
    withBuilds: !options.isDevelopment,
    hasMediaWorker: Boolean(env['VISAVIS_MEDIA_WORKER']),
  });
  starting = startSystem({
    env,
    isDevelopment: options.isDevelopment,
    restarts: !options.isDevelopment,
    runStage,
    say,
    signal: stopping.signal,
  });
  const system = await starting;
  say(await welcome(system, env, lan?.authorityUrl));
  const ending = await system.failed;
  throw new SetUpFailure(
    `The ${ending.part} has ended (${ending.how}) and does not stay up. Visavis stops.`,
    `Read ${system.logFolder}/${ending.part}.log, and start again.`,
  );
}

/** Ends every process that we started, then this one. */
async function stop(exitCode: number): Promise<void> {
  if (stopping.signal.aborted) return;
  if (starting) say('\nStopping …');
  stopping.abort();
  killRunningCommands();
  const [started] = await Promise.allSettled([starting]);
  if (started.status === 'fulfilled') await started.value?.stop();
  if (starting) say('Visavis has stopped.');
  process.exit(exitCode);
}

/** One Ctrl-C reaches us from the terminal and again from who started us: that is asking once. */
const SAME_SIGNAL_MS = 1_000;
let askedAt: number | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    askedAt ??= Date.now();
    // Asked a second time: we go at once, and the parts end because we are gone.
    if (Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(1);
    void stop(0);
  });
}

main().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  const failure =
    error instanceof SettingsError
      ? new SetUpFailure(error.message, 'Every setting is described in docs/configuration.md.')
      : error;
  process.stderr.write(explain(failure));
  void stop(1);
});
