import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '@visavis/config/settings';
import { freePorts } from './free-ports.ts';
import { takenPorts } from './processes/ports.ts';

/** So many ports in a row are free: one for each media worker. */
const RTC_PORTS = 8;
const RTC_PORTS_FROM = 20_000;
const RTC_PORTS_TO = 30_000;

/** The environment of a system for a test: an empty data folder and free ports. */
export async function scratchEnvironment(): Promise<Environment & { VISAVIS_DATA: string }> {
  const [console_, join_, consoleInside, joinInside, media, database, vision] = await freePorts(7);
  return {
    VISAVIS_DATA: await mkdtemp(join(tmpdir(), 'visavis-')),
    VISAVIS_CONSOLE_URL: `http://localhost:${console_}`,
    VISAVIS_JOIN_URL: `http://localhost:${join_}`,
    VISAVIS_CONSOLE_PORT: String(consoleInside),
    VISAVIS_JOIN_PORT: String(joinInside),
    VISAVIS_MEDIA_PORT: String(media),
    VISAVIS_VISION_PORT: String(vision),
    VISAVIS_DATABASE_PORT: String(database),
    VISAVIS_RTC_PORT: String(await freeRtcPort()),
  };
}

async function freeRtcPort(): Promise<number> {
  for (;;) {
    const span = RTC_PORTS_TO - RTC_PORTS_FROM - RTC_PORTS;
    const first = RTC_PORTS_FROM + Math.floor(Math.random() * span);
    if ((await takenPorts(rtcPorts(first))).length === 0) return first;
  }
}

function rtcPorts(first: number) {
  return Array.from({ length: RTC_PORTS }, (_, index) => ({
    port: first + index,
    host: '0.0.0.0',
    use: 'audio and video',
    setting: 'VISAVIS_RTC_PORT',
    isUdpToo: true,
  }));
}
