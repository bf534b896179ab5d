import { z } from 'zod';
import { addressRanges } from './address-ranges.ts';

/** Whom the gateway believes about where a request came from: rows of the table of settings. */
export const PROXY_SETTINGS = {
  VISAVIS_TRUSTED_PROXIES: {
    schema: addressRanges,
    about:
      'Addresses or networks of your own proxies before the gateway, separated by commas, like `192.0.2.7,10.1.0.0/16`: what these say about where a request came from is believed, and what anybody else says is not. See [proxies](proxies.md).',
    optional: 'nobody is believed: a client has the address from which the gateway is reached',
  },
  VISAVIS_TRUSTED_PROXY_HOPS: {
    schema: z.coerce.number().int().min(1).max(10),
    about: 'Number of those proxies that a request passes, at most.',
    default: '1',
  },
  VISAVIS_TRUSTED_PROXY_HEADER: {
    schema: z.enum(['X-Forwarded-For', 'Forwarded']),
    about:
      'Header in which those proxies write: `X-Forwarded-For` or `Forwarded` (RFC 7239). The other one is not read.',
    default: 'X-Forwarded-For',
  },
} as const;
