import { dispatch } from './dispatch.ts';
import { command } from './verify.ts';

// What the bank hands out to auditors: `npm run verifier` makes one file of this and all it needs.
const output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

const words = process.argv.slice(2);
const verify = ['verify', ...(words.length === 0 ? ['--help'] : words)];
process.exitCode = await dispatch({ verify: () => Promise.resolve(command) }, verify, output);
