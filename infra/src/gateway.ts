/**
 * The one thing that browsers reach: serves the console's and the customers' public address, and
 * passes each request on to the app behind it, or to the media server. Stateless.
 */
import { readFileSync } from 'node:fs';
import { readSettings } from '@visavis/config/settings';
import { createLog } from '@visavis/runtime/log';
import { clientAddressBy } from './gateway/client-address.ts';
import { doorHandlers } from './gateway/door.ts';
import { listen, type Tls } from './gateway/listen.ts';
import { portOf, type Door } from './gateway/routes.ts';

const settings = readSettings(process.env, [
  'VISAVIS_LISTEN',
  'VISAVIS_CONSOLE_URL',
  'VISAVIS_JOIN_URL',
  'VISAVIS_GATEWAY_CONSOLE_PORT',
  'VISAVIS_GATEWAY_JOIN_PORT',
  'VISAVIS_CONSOLE_PORT',
  'VISAVIS_JOIN_PORT',
  'VISAVIS_MEDIA_PORT',
  'VISAVIS_TLS_CERTIFICATE',
  'VISAVIS_TLS_KEY',
  'VISAVIS_TLS_AUTHORITY',
  'VISAVIS_TRUSTED_PROXIES',
  'VISAVIS_TRUSTED_PROXY_HOPS',
  'VISAVIS_TRUSTED_PROXY_HEADER',
  'VISAVIS_LOG_LEVEL',
]);
const log = createLog('gateway', settings.VISAVIS_LOG_LEVEL);

const clientAddress = clientAddressBy({
  proxies: settings.VISAVIS_TRUSTED_PROXIES ?? [],
  hops: settings.VISAVIS_TRUSTED_PROXY_HOPS,
  header: settings.VISAVIS_TRUSTED_PROXY_HEADER,
});

const closers = await Promise.all([
  open('console', settings.VISAVIS_CONSOLE_URL, {
    port: settings.VISAVIS_GATEWAY_CONSOLE_PORT,
    appPort: settings.VISAVIS_CONSOLE_PORT,
  }),
  open('join', settings.VISAVIS_JOIN_URL, {
    port: settings.VISAVIS_GATEWAY_JOIN_PORT,
    appPort: settings.VISAVIS_JOIN_PORT,
  }),
]);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    for (const close of closers) close();
    process.exit();
  });
}
process.send?.('ready');

function open(door: Door, url: string, ports: { port: number | undefined; appPort: number }) {
  const publicUrl = new URL(url);
  const tls = readTls();
  const handlers = doorHandlers({
    door,
    publicUrl,
    appUrl: `http://127.0.0.1:${ports.appPort}`,
    mediaUrl: `http://127.0.0.1:${settings.VISAVIS_MEDIA_PORT}`,
    clientAddress,
    onFailure: (target, error) =>
      log.warn({ door, target, reason: error.message }, 'part not reached'),
  });
  return listen(handlers, {
    host: settings.VISAVIS_LISTEN,
    port: ports.port ?? portOf(publicUrl),
    publicUrl,
    ...(tls ? { tls } : {}),
  });
}

function readTls(): Tls | undefined {
  const { VISAVIS_TLS_CERTIFICATE: cert, VISAVIS_TLS_KEY: key } = settings;
  if (!cert && !key) return undefined;
  if (!cert || !key) {
    throw new Error('VISAVIS_TLS_CERTIFICATE and VISAVIS_TLS_KEY are needed together.');
  }
  const authority = settings.VISAVIS_TLS_AUTHORITY;
  return {
    cert: readFileSync(cert, 'utf8'),
    key: readFileSync(key, 'utf8'),
    ...(authority ? { authority: readFileSync(authority, 'utf8') } : {}),
  };
}
