/** The two public addresses: staff come through one, customers through the other. */
export type Door = 'console' | 'join';

export type Target = 'app' | 'media' | 'refused';

/** What customers may ask of the media server; each is matched whole. */
const MEDIA_PATHS_FOR_CUSTOMERS = [
  /^\/media\/socket\.io\/?$/,
  /^\/media\/invitations\/[a-z-]+$/,
  /^\/media\/stills(\/[\w-]+)?$/,
];

/** Where a request goes. `pathname` is normalised: it holds no dot segments. */
export function targetOf(door: Door, pathname: string): Target {
  if (pathname !== '/media' && !pathname.startsWith('/media/')) return 'app';
  if (pathname === '/media/health') return 'refused';
  if (door === 'console') return 'media';
  return MEDIA_PATHS_FOR_CUSTOMERS.some((path) => path.test(pathname)) ? 'media' : 'refused';
}

/** Headers by which a client could pretend to be the gateway, or reach the insides of Next. */
const FORGEABLE = /^(forwarded|via|x-forwarded-.*|x-real-ip|x-visavis-.*|x-middleware-.*)$/;

/** The client's headers without those that only the gateway may set. */
export function withoutForgeable<V>(headers: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !FORGEABLE.test(name)));
}

/** What the gateway tells the parts behind it about where a request came in. */
export function forwardedHeaders(door: Door, publicUrl: URL, clientAddress: string) {
  return {
    'x-forwarded-for': clientAddress,
    'x-forwarded-host': publicUrl.host,
    'x-forwarded-proto': publicUrl.protocol.slice(0, -1),
    'x-forwarded-port': String(portOf(publicUrl)),
    'x-visavis-door': door,
  };
}

/** The port of a URL, also where it is the protocol's own and therefore not written. */
export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
