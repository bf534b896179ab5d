import { COMMANDS } from './commands.ts';
import { dispatch } from './dispatch.ts';

const output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

process.exitCode = await dispatch(COMMANDS, process.argv.slice(2), output);
