import { join } from 'node:path';
import { readSettings, type Environment } from '@visavis/config/settings';
import { portOf } from '../gateway/routes.ts';
import { lanAddress } from './lan-address.ts';
import { bringTls } from './private-authority.ts';

export type LanEnvironment = {
  readonly env: Environment;
  /** Where a phone finds the authority's certificate. */
  readonly authorityUrl: string;
};

/** The environment for phones in the same network: TLS by the private authority, on every network. */
export async function lanEnvironment(given: Environment): Promise<LanEnvironment> {
  const settings = readSettings(given, ['VISAVIS_DATA', 'VISAVIS_CONSOLE_URL', 'VISAVIS_JOIN_URL']);
  const address = await lanAddress();
  const files = await bringTls(join(settings.VISAVIS_DATA, 'tls'), [address]);
  const consolePort = portOf(new URL(settings.VISAVIS_CONSOLE_URL));
  const joinPort = portOf(new URL(settings.VISAVIS_JOIN_URL));
  return {
    env: {
      ...given,
      VISAVIS_CONSOLE_URL: `https://${address}:${consolePort}`,
      VISAVIS_JOIN_URL: `https://${address}:${joinPort}`,
      VISAVIS_LISTEN: given['VISAVIS_LISTEN'] || '0.0.0.0',
      VISAVIS_RTC_ADDRESS: given['VISAVIS_RTC_ADDRESS'] || address,
      VISAVIS_TLS_CERTIFICATE: files.certificate,
      VISAVIS_TLS_KEY: files.key,
      VISAVIS_TLS_AUTHORITY: files.authority,
    },
    authorityUrl: `http://${address}:${joinPort}/authority.crt`,
  };
}
