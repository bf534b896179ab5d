import { createHeadSigner } from '@visavis/runtime/head-signer';
import { UsageError, type Command } from './command.ts';
import { readSigningKeys } from './config.ts';

/** `visavis keys public`: what auditors need to check what this installation has signed. */
export const command: Command = {
  usage: '> PUBLIC.pem',
  about: 'Prints the public keys of VISAVIS_SIGNING_KEYS (PEM), the one in use first.',
  async run(args) {
    if (args.length > 0) throw new UsageError('This takes no arguments.');
    for (const { id, pem } of createHeadSigner(await readSigningKeys()).publicKeys)
      process.stdout.write(`# ${id}\n${pem}`);
    return 0;
  },
};
