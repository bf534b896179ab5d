import { randomBytes } from 'node:crypto';
import { LINE_CHECK_PART_BYTES, type lineCheckCommands } from '@visavis/contract/line-check';
import type { Handlers } from './serve.ts';

/** Noise: no line can make it shorter. The same for everybody, for it means nothing. */
const NOISE = randomBytes(LINE_CHECK_PART_BYTES);

/** The server's side of measuring a line. */
export const lineCheckHandlers: Handlers<typeof lineCheckCommands, unknown> = {
  'line:ping': () => Promise.resolve({}),
  'line:download': () => Promise.resolve({ bytes: NOISE }),
  'line:upload': () => Promise.resolve({}),
};
