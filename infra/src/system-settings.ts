import type { Settings } from '@visavis/config/settings';
import { portOf } from './gateway/routes.ts';
import type { PortUse } from './processes/ports.ts';

/** What the starter itself reads; the parts read theirs. */
export const SYSTEM_KEYS = [
  'VISAVIS_DATA',
  'VISAVIS_DATABASE_PORT',
  'VISAVIS_CONSOLE_URL',
  'VISAVIS_JOIN_URL',
  'VISAVIS_LISTEN',
  'VISAVIS_GATEWAY_CONSOLE_PORT',
  'VISAVIS_GATEWAY_JOIN_PORT',
  'VISAVIS_CONSOLE_PORT',
  'VISAVIS_JOIN_PORT',
  'VISAVIS_MEDIA_PORT',
  'VISAVIS_VISION_PORT',
  'VISAVIS_RTC_PORT',
] as const;

export type SystemSettings = Settings<(typeof SYSTEM_KEYS)[number]>;

/** Every port that a start takes. */
export function portUses(
  settings: SystemSettings,
  isDatabaseEmbedded: boolean,
): readonly PortUse[] {
  const own = '127.0.0.1';
  const database: PortUse = {
    port: settings.VISAVIS_DATABASE_PORT,
    host: own,
    use: 'the database',
    setting: 'VISAVIS_DATABASE_PORT',
  };
  return [
    {
      port: settings.VISAVIS_GATEWAY_CONSOLE_PORT ?? portOf(new URL(settings.VISAVIS_CONSOLE_URL)),
      host: settings.VISAVIS_LISTEN,
      use: 'the console',
      setting: 'VISAVIS_CONSOLE_URL',
    },
    {
      port: settings.VISAVIS_GATEWAY_JOIN_PORT ?? portOf(new URL(settings.VISAVIS_JOIN_URL)),
      host: settings.VISAVIS_LISTEN,
      use: "the customers' pages",
      setting: 'VISAVIS_JOIN_URL',
    },
    {
      port: settings.VISAVIS_CONSOLE_PORT,
      host: own,
      use: "the console's inside",
      setting: 'VISAVIS_CONSOLE_PORT',
    },
    {
      port: settings.VISAVIS_JOIN_PORT,
      host: own,
      use: "the inside of the customers' pages",
      setting: 'VISAVIS_JOIN_PORT',
    },
    {
      port: settings.VISAVIS_MEDIA_PORT,
      host: own,
      use: 'the media server',
      setting: 'VISAVIS_MEDIA_PORT',
    },
    {
      port: settings.VISAVIS_VISION_PORT,
      host: own,
      use: 'the vision process',
      setting: 'VISAVIS_VISION_PORT',
    },
    {
      port: settings.VISAVIS_RTC_PORT,
      host: '0.0.0.0',
      use: 'audio and video',
      setting: 'VISAVIS_RTC_PORT',
      isUdpToo: true,
    },
    ...(isDatabaseEmbedded ? [database] : []),
  ];
}
