import { randomBytes, randomInt } from 'node:crypto';
import type { Chance } from '@visavis/use-cases/ports';

/** Crockford's base 32: no I, L, O or U, so that a reference survives being read aloud. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Cryptographic randomness of the operating system. */
export const systemChance: Chance = {
  id: uuidV7,
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
  seed: () => randomBytes(32).toString('hex'),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  reference: () => `VIS-${readable(4)}-${readable(4)}`,
};

const readable = (length: number): string =>
  Array.from({ length }, () => CROCKFORD[randomInt(CROCKFORD.length)]).join('');

/** RFC 9562, section 5.7: 48 bits of Unix milliseconds, then randomness. */
function uuidV7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-');
}
