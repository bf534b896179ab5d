import { expect, test } from '@jest/globals';
import { UsageError, type Command } from './command.ts';
import { dispatch } from './dispatch.ts';

const asked: (readonly string[])[] = [];
const remembering: Command = {
  usage: 'THING',
  about: 'Remembers.',
  run(args) {
    if (args.length === 0) throw new UsageError('What shall be remembered?');
    asked.push(args);
    return Promise.resolve(1);
  },
};
const commands = {
  remember: () => Promise.resolve(remembering),
  'remember all': () => Promise.resolve({ ...remembering, run: () => Promise.resolve(7) }),
};

async function run(...words: string[]) {
  let out = '';
  let err = '';
  const output = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  };
  return { code: await dispatch(commands, words, output), out, err };
}

test('a command gets what follows its name, and its exit code counts', async () => {
  expect(await run('remember', 'this', '--well')).toMatchObject({ code: 1, out: '', err: '' });
  expect(asked.at(-1)).toEqual(['this', '--well']);
});

test('a name of two words goes before one of one word', async () => {
  expect(await run('remember', 'all')).toMatchObject({ code: 7 });
});

test.each([[[]], [['help']], [['--help']]])('%j lists the commands', async (words) => {
  const { code, out } = await run(...words);
  expect(code).toBe(0);
  expect(out).toContain('npx visavis remember THING\n      Remembers.');
});

test.each(['forget', 'toString'])(
  'an unknown command is refused with the list: %s',
  async (word) => {
    const { code, out, err } = await run(word);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`There is no command ${word}.`);
    expect(err).toContain('npx visavis remember THING');
  },
);

test('what makes no sense is answered with the usage', async () => {
  expect(await run('remember')).toMatchObject({
    code: 2,
    err: 'What shall be remembered?\n\nnpx visavis remember THING\n    Remembers.\n',
  });
});
