import { setTimeout as delay } from 'node:timers/promises';
import { newSealing } from '@visavis/evidence/sealed/file-key';
import type { types } from 'mediasoup';
import { pino } from 'pino';
import { chromium } from 'playwright-core';
import { RemoteRecorder } from '../../src/recorder-link/remote-recorder.ts';
import type { RecordedClip } from '../../src/recording/clip.ts';
import { capabilitiesForBrowsers, SESSION_CODECS } from '../../src/sfu/codecs.ts';
import { RecorderFeed } from '../../src/sfu/recorder-feed.ts';
import { CHROMIUM_FLAGS } from '../../test/in-chromium.ts';
import type { RecorderProcess } from '../recording/recorder-process.ts';
import { openNetwork, type Network } from './bad-network.ts';

const log = pino({ level: 'warn' });
const CASE_KEY = Buffer.alloc(32, 1);
const MOST_INCOMING_BPS = 4_000_000;
/** As the media server cuts a clip around a snapshot. */
const [BEFORE_MS, AFTER_MS, ON_ITS_WAY_MS] = [6_000, 1_500, 400];

/** What the media server would send to the vision process, and the camera's own still. */
export type CutClip = {
  readonly clip: RecordedClip;
  readonly fromMs: number;
  readonly takenAtMs: number;
  readonly still: Buffer;
};

export type CallParts = {
  readonly worker: types.Worker;
  readonly recorder: RecorderProcess;
  readonly pageUrl: string;
};

type Asked = (name: string, payload: never) => Promise<unknown>;

/** One call of a real browser, and its clips: one after the other, none overlapping the next. */
export async function makeCall(
  { worker, recorder, pageUrl }: CallParts,
  call: { readonly id: string; readonly film: string; readonly network: Network },
  clips: number,
): Promise<readonly CutClip[]> {
  const router = await worker.createRouter({ mediaCodecs: SESSION_CODECS });
  const stretch = await RemoteRecorder.start({
    ...{ link: recorder.link, sessionId: call.id, stretch: 1, startedAt: new Date(), log },
    sealings: { CUSTOMER: sealing('CUSTOMER'), AGENT: sealing('AGENT') },
    onHealth: () => {},
    requestKeyframe: (ssrc) => feed.requestKeyframe(ssrc),
    onLost: () => log.error('the recorder was lost'),
  });
  const feed = await RecorderFeed.open({ router, recorder: stretch, log });
  const { asked, close } = await openTransport(router, feed, call.network);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...CHROMIUM_FLAGS, `--use-file-for-fake-video-capture=${call.film}`],
  });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('ask', asked);
    await page.goto(pageUrl);
    await page.evaluate('visavis.send()');
    const cut: CutClip[] = [];
    while (cut.length < clips) {
      await delay(BEFORE_MS);
      const takenAtMs = Date.now();
      const still = Buffer.from(String(await page.evaluate('visavis.still()')), 'base64');
      await delay(AFTER_MS + ON_ITS_WAY_MS);
      const [from, until] = [takenAtMs - BEFORE_MS, takenAtMs + AFTER_MS];
      const window = { from: new Date(from), until: new Date(until) };
      const clip = await stretch.clip('CUSTOMER', window);
      if (!clip) throw new Error(`Nothing was recorded of ${call.id}`);
      cut.push({ clip, fromMs: from, takenAtMs, still });
    }
    return cut;
  } finally {
    await browser.close();
    close();
    await stretch.stop();
    feed.close();
    router.close();
  }
}

const sealing = (key: 'CUSTOMER' | 'AGENT') => newSealing(CASE_KEY, { caseId: 'bench', key });

/** A transport that the browser reaches through the network alone; answers what the page asks. */
async function openTransport(router: types.Router, feed: RecorderFeed, network: Network) {
  const transport = await router.createWebRtcTransport({
    listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }],
    initialAvailableOutgoingBitrate: 1_000_000,
  });
  await transport.setMaxIncomingBitrate(MOST_INCOMING_BPS);
  const [candidate] = transport.iceCandidates;
  if (!candidate) throw new Error('The media worker listens nowhere');
  const { port, close } = await openNetwork(network, candidate.port);
  const { id, iceParameters, dtlsParameters } = transport;
  const asked: Asked = async (name, payload) => {
    switch (name) {
      case 'capabilities':
        return capabilitiesForBrowsers(router.rtpCapabilities);
      case 'transport':
        return { id, iceParameters, dtlsParameters, iceCandidates: [{ ...candidate, port }] };
      case 'connect':
        await transport.connect({ dtlsParameters: payload });
        return null;
      case 'produce': {
        const producer = await transport.produce(payload);
        await feed.add('CUSTOMER', producer);
        return producer.id;
      }
      default:
        throw new Error(`The page asked for ${name}`);
    }
  };
  return { asked, close };
}
