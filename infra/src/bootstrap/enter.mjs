import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDatabaseClient } from './database-client.mjs';
import { installDependencies, nodeToRun } from './dependencies.mjs';
import { explain } from './failure.mjs';
import { Progress } from './progress.mjs';
import { killRunningCommands } from './run-command.mjs';
import { installMissing } from './system-packages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const watchParent = new URL('../processes/watch-parent.mjs', import.meta.url);

/** Stages that are run here, before there is a Node 24 and anything from npm. */
const OWN_STAGES = 3;

/**
 * From a bare machine to a program of ours on Node 24: system packages, dependencies, the database
 * client, and then the program, which goes on counting the stages. Ends as the program ended.
 * @param {object} entry
 * @param {string} entry.program path from the root of the project
 * @param {readonly string[]} entry.args
 * @param {readonly import('./system-packages.mjs').SystemPackage[]} entry.packages
 * @param {number} entry.stages how many the program itself runs
 */
export async function enter({ program, args, packages, stages }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (child) {
      child.kill(signal);
      return;
    }
    killRunningCommands();
    process.exit(130);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => end(signal));
  }
  whenNpmIsGone(() => end('SIGTERM'));
  const total = OWN_STAGES + stages;
  const progress = new Progress({ total });
  try {
    await progress.run('System packages', (report) => installMissing(packages, report));
    await progress.run('Dependencies', (report) => installDependencies(root, report));
    await progress.run('Database client', (report) => generateDatabaseClient(root, report));
  } catch (error) {
    process.stderr.write(explain(error));
    process.exit(1);
  }
  child = spawn(
    nodeToRun(root),
    [
      '--import',
      watchParent.href,
      join(root, program),
      `--stages=${progress.done}/${total}`,
      ...args,
    ],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
        WATCHED_PARENT_PID: String(process.pid),
      },
    },
  );
  child.once('error', (error) => {
    process.stderr.write(explain(error));
    process.exit(1);
  });
  child.once('exit', (code) => process.exit(code ?? 1));
}

/**
 * A signal that is sent to npm ends npm and its shell, and never reaches what they run.
 * @param {() => void} then
 */
function whenNpmIsGone(then) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    then();
  }, 1000);
  timer.unref();
}
