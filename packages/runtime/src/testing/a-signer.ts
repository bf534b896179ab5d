import { createHeadSigner, type Signer } from '../head-signer.ts';

/** Signs with a key that everybody knows: for tests alone. */
export const aSigner = (): Signer =>
  createHeadSigner([{ id: 'of-the-test', key: Buffer.alloc(32, 7) }]);
