import { isIP } from 'node:net';
import { z } from 'zod';

export type AddressRange = {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
};

const MOST_BITS = { ipv4: 32, ipv6: 128 } as const;

/** Addresses and networks, separated by commas, like `10.0.0.0/8,2001:db8::7`. */
export const addressRanges = z.string().transform((text, context): readonly AddressRange[] =>
  text.split(',').flatMap((part) => {
    const range = rangeOf(part.trim());
    if (!range)
      context.addIssue(`${part.trim() || 'an empty place'} is neither address nor network`);
    return range ? [range] : [];
  }),
);

function rangeOf(text: string): AddressRange | undefined {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return undefined;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const bits = length === undefined ? MOST_BITS[family] : Number(length);
  // Everybody is no proxy: such a range would let each client say where they are.
  return bits < 1 || bits > MOST_BITS[family] ? undefined : { address, bits, family };
}
