import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { AddressRange } from '@visavis/config/address-ranges';
import { forElements } from './forwarded.ts';

/** Whom the gateway believes about where a request came from. */
export type ProxyTrust = {
  readonly proxies: readonly AddressRange[];
  /** How many of these proxies a request passes, at most. */
  readonly hops: number;
  readonly header: 'X-Forwarded-For' | 'Forwarded';
};

/** The client's address, from the connection's other end and the headers that came by it. */
export type ClientAddress = (peer: string, headers: IncomingHttpHeaders) => string;

/**
 * Goes back from proxy to proxy, from the one that is connected to us: each one's word counts for
 * the address that it saw itself, which it wrote last. What stands before the word of the first that
 * is no proxy of ours was written by a stranger. Where a proxy says nothing that can be read, its own
 * address is the last that is known.
 */
export function clientAddressBy({ proxies, hops, header }: ProxyTrust): ClientAddress {
  const trusted = new BlockList();
  for (const { address, bits, family } of proxies) trusted.addSubnet(address, bits, family);
  const isProxy = (address: string): boolean =>
    trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return (peer, headers) => {
    let known = plain(peer);
    if (proxies.length === 0) return known;
    const told = addressesIn(header, headers);
    for (let hop = 0; hop < hops && isProxy(known); hop += 1) {
      const before = told.at(-1 - hop);
      if (before === undefined) return known;
      known = before;
    }
    return known;
  };
}

/** What stands in the header, in its order; undefined for what is no address. */
function addressesIn(
  header: ProxyTrust['header'],
  headers: IncomingHttpHeaders,
): readonly (string | undefined)[] {
  const text = [headers[header === 'Forwarded' ? 'forwarded' : 'x-forwarded-for'] ?? []]
    .flat()
    .join(',');
  const elements = header === 'Forwarded' ? forElements(text) : text.split(',');
  return elements.map((element) => addressOf(element?.trim() ?? ''));
}

/** An address, which may have a port: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`. */
function addressOf(text: string): string | undefined {
  const [, v6, v4] = /^(?:\[([^\]]+)\]|([^:]+))(?::\d{1,5})?$/.exec(text) ?? [];
  const address = v6 ?? v4 ?? text;
  return isIP(address) === 0 ? undefined : plain(address);
}

/** An IPv4 address within an IPv6 one as what it is. */
function plain(address: string): string {
  const [, v4 = ''] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  return isIP(v4) === 4 ? v4 : address;
}
