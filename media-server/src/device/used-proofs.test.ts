import { expect, test } from '@jest/globals';
import { UsedProofs } from './used-proofs.ts';

const REPLAYED = expect.objectContaining({ code: 'DEVICE_PROOF_REFUSED' });

test('a proof is good once, for as long as it would be accepted', () => {
  let nowMs = 0;
  const proofs = new UsedProofs(() => nowMs);
  proofs.use('a phone', 'one');
  nowMs = 239_999;
  expect(() => proofs.use('a phone', 'one')).toThrow(REPLAYED);
  nowMs = 240_000;
  proofs.use('a phone', 'one');
});

test('another nonce, or another device, is another proof', () => {
  const proofs = new UsedProofs(() => 0);
  proofs.use('a phone', 'one');
  proofs.use('a phone', 'two');
  proofs.use('a laptop', 'one');
  expect(() => proofs.use('a laptop', 'one')).toThrow(REPLAYED);
});
