/** What `npm test` runs, once there is a Node 24 and all dependencies: every check, to the last. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../bootstrap/failure.mjs';
import { Progress } from '../bootstrap/progress.mjs';
import { killRunningCommands } from '../bootstrap/run-command.mjs';
import { inProject } from '../project.ts';
import { setUp } from '../set-up/set-up.ts';
import { readStartOptions } from '../start-options.ts';
import { runCheck, type Check } from './check.ts';
import { readJestCount, type Count } from './jest-count.ts';

const bin = (...path: readonly string[]) => inProject('node_modules', ...path);

const BEFORE_JEST: readonly Check[] = [
  { title: 'Format', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.'] },
  {
    title: 'Lint',
    // It holds the types of all parts at once: more than Node allows itself by default.
    args: ['--max-old-space-size=8192', bin('eslint', 'bin', 'eslint.js'), '.'],
  },
  { title: 'Types', args: [inProject('infra', 'check-types.mjs')] },
  {
    title: 'Procedures',
    args: [inProject('packages', 'procedures', 'src', 'check', 'main.ts')],
  },
];
const JEST = ['unit', 'integration'] as const;
const AFTER_JEST: readonly Check[] = [
  // On the production builds that the set-up made.
  { title: 'First page', args: [inProject('infra', 'src', 'first-page', 'main.ts')] },
  { title: 'Smoke in Chromium', args: [inProject('infra', 'smoke.mjs')] },
  { title: 'Smoke in Firefox', args: [inProject('infra', 'smoke.mjs'), '--firefox'] },
];

const progress = new Progress(readStartOptions(process.argv.slice(2)).stages);
const counts: Count[] = [];
const failures: string[] = [];

const LINES_OF_FAILURE = 60;
const LINE_LENGTH = 400;

/** Runs a check as a stage and prints all that it said when it fails. */
async function check(one: Check, count: (isPassed: boolean) => Promise<Count>): Promise<void> {
  let output = '';
  await progress.run(one.title, async (report) => {
    const result = await runCheck(one, report);
    const counted = await count(result.isPassed);
    counts.push(counted);
    if (!result.isPassed) failures.push(shortly(one.title, counted, result.output));
    if (result.isPassed) return `passed${lastLine(one, result.output)}`;
    output = result.output;
    return `FAILED`;
  });
  if (output) process.stdout.write(`${output}\n`);
}

/** What failed, once more in few lines: of a long output the end is kept. */
function shortly(title: string, { names }: Count, output: string): string {
  const lines = names ?? output.trimEnd().split('\n').slice(-LINES_OF_FAILURE);
  return [`${title}:`, ...lines.map((line) => `  ${line.slice(0, LINE_LENGTH)}`)].join('\n');
}

/** The one line that some checks print about themselves. */
function lastLine({ title }: Check, output: string): string {
  const tells = title.startsWith('Smoke') || ['Procedures', 'First page'].includes(title);
  return tells ? `\n      ${output.trimEnd().split('\n').at(-1)}` : '';
}

async function checkWithJest(project: (typeof JEST)[number], folder: string): Promise<void> {
  const json = join(folder, `${project}.json`);
  const isQuick = project === 'unit';
  await check(
    {
      title: isQuick ? 'Unit tests' : 'Integration tests',
      args: [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
        ...[bin('jest', 'bin', 'jest.js'), '--selectProjects', project],
        ...['--json', `--outputFile=${json}`, '--silent=false'],
        // Media is timed: nothing else may run beside it.
        ...(isQuick ? [] : ['--runInBand']),
      ],
    },
    () => readJestCount(json),
  );
}

async function main(): Promise<void> {
  await setUp({
    runStage: (title, work) => progress.run(title, work),
    withBuilds: true,
    hasMediaWorker: false,
  });
  const once = (isPassed: boolean) =>
    Promise.resolve({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });
  const folder = await mkdtemp(join(tmpdir(), 'visavis-tests-'));
  try {
    for (const one of BEFORE_JEST) await check(one, once);
    for (const project of JEST) await checkWithJest(project, folder);
    for (const one of AFTER_JEST) await check(one, once);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    killRunningCommands();
    process.exit(130);
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(explain(error));
  counts.push({ passed: 0, failed: 1 });
}
if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join('\n')}\n`);
const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exit(sum('failed') === 0 ? 0 : 1);
