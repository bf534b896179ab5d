import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { SetUpFailure } from './failure.mjs';

/** Of a program that failed: npm names the cause first, compilers last. */
const FIRST_LINES = 10;
const LAST_LINES = 20;

const WATCH_PARENT = new URL('../processes/watch-parent.mjs', import.meta.url).href;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} CommandOptions
 * @property {string} what what failed, should it fail: one sentence
 * @property {string} mend what to do then
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to the present environment
 * @property {(line: string) => void} [onLine] hears each line of output
 * @property {boolean} [askTerminal] lets it ask on the terminal, as sudo does
 */

/**
 * Runs a script on a Node to its end, as runCommand does; it ends too should we be killed.
 * @param {string} node
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<void>}
 */
export function runScript(node, args, options) {
  return run(node, ['--import', WATCH_PARENT, ...args], options, ['ignore', 'pipe', 'pipe', 'ipc']);
}

/**
 * Runs a program to its end; throws a SetUpFailure with its first and last lines when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<void>}
 */
export function runCommand(command, args, options) {
  return run(command, args, options, options.askTerminal ? 'inherit' : ['ignore', 'pipe', 'pipe']);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @param {import('node:child_process').StdioOptions} stdio
 */
async function run(command, args, options, stdio) {
  /** @type {string[]} */
  const head = [];
  /** @type {string[]} */
  const tail = [];
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env, WATCHED_PARENT_PID: String(process.pid) },
    stdio,
    // A group of its own, so that what it starts ends with it.
    detached: !options.askTerminal,
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      if (head.length < FIRST_LINES) head.push(line);
      else tail.push(line);
      if (tail.length > LAST_LINES) tail.shift();
      options.onLine?.(line);
    });
  }
  const ending = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? '' : `ended with ${code ?? signal}`),
    );
  });
  running.delete(child);
  if (ending) {
    const detail = [...head, ...tail, `(${command} ${ending})`].join('\n');
    throw new SetUpFailure(options.what, options.mend, { detail });
  }
}

/** Ends every program that runCommand is waiting for, with all that it started. */
export function killRunningCommands() {
  for (const child of running) {
    if (child.pid === undefined || child.exitCode !== null) continue;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended between the look and the signal, or shares our own group.
      child.kill('SIGTERM');
    }
  }
}
