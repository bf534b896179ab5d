import { UsageError, type Command } from './command.ts';

export type Commands = Readonly<Record<string, () => Promise<Command>>>;
export type Output = {
  out(text: string): void;
  err(text: string): void;
};

const WANTS_HELP = new Set(['help', '--help', '-h']);

/** Runs the command that the first words name, the longest name first, and gives the exit code. */
export async function dispatch(
  commands: Commands,
  words: readonly string[],
  output: Output,
): Promise<number> {
  const found = findCommand(commands, words);
  if (!found) {
    const isHelp = words.length === 0 || WANTS_HELP.has(words[0] ?? '');
    if (!isHelp) output.err(`There is no command ${words.join(' ')}.\n\n`);
    output[isHelp ? 'out' : 'err'](await listOf(commands));
    return isHelp ? 0 : 2;
  }
  const command = await found.load();
  if (found.args.some((word) => word === '--help' || word === '-h')) {
    output.out(usageOf(found.name, command));
    return 0;
  }
  try {
    return await command.run(found.args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`${error.message}\n\n${usageOf(found.name, command)}`);
    return 2;
  }
}

function findCommand(commands: Commands, words: readonly string[]) {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load && words.length >= length) return { name, load, args: words.slice(length) };
  }
  return undefined;
}

async function listOf(commands: Commands): Promise<string> {
  const lines = Object.entries(commands).map(async ([name, load]) => {
    const { about, usage } = await load();
    return `  npx visavis ${`${name} ${usage}`.trim()}\n      ${about}\n`;
  });
  return `Visavis, for those who operate it:\n\n${(await Promise.all(lines)).join('\n')}`;
}

const usageOf = (name: string, { usage, about }: Command): string =>
  `npx visavis ${`${name} ${usage}`.trim()}\n    ${about}\n`;
