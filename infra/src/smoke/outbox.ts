import { join } from 'node:path';
import { readOutbox } from '@visavis/delivery/outbox';
import { until } from './until.ts';

/** The code in the newest message to this address, as soon as there is one. */
export function awaitCode(dataFolder: string, address: string): Promise<string> {
  return until('a message with a code', async () => {
    const mails = await readOutbox(join(dataFolder, 'outbox'), 20);
    const found = mails.find(({ to, text }) => to === address && /^ +\d{6}$/m.test(text));
    return /^ +(\d{6})$/m.exec(found?.text ?? '')?.[1];
  });
}
