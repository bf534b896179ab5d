import type { PageSignal } from '@visavis/contract/signals';
import { proveConnection, proveDevice } from '../src/device-key.ts';
import { LocalMedia } from '../src/local-media.ts';
import { lookAtCamera } from '../src/signals/watch-camera.ts';
import { watchDevices } from '../src/signals/watch-devices.ts';
import { watchFrames } from '../src/signals/watch-frames.ts';
import { watchPage } from '../src/signals/watch-page.ts';
import { watchRemote } from '../src/signals/watch-remote.ts';

const heard: PageSignal[] = [];
const waiting = new Set<() => void>();
const report = (signal: PageSignal): void => {
  heard.push(signal);
  for (const look of waiting) look();
};
let camera: MediaStreamTrack | null = null;

/** What a page knows of its device, without a server, for tests to drive. */
export const page = {
  proveDevice,
  proveConnection,
  /** Watches everything that can be watched, with this browser's camera. */
  async watch(): Promise<void> {
    const captured = await LocalMedia.open('MODEST');
    if (!captured.ok) throw new Error(`No camera: ${captured.refusal}`);
    watchDevices(captured.value.view, {
      report,
      onCamera(track) {
        camera = track;
        void lookAtCamera(track, report);
        watchFrames(track, report);
      },
    });
    watchPage(report);
    watchRemote(report);
  },
  /** The first signal of that kind, heard already or still to come. */
  hear: (kind: PageSignal['kind']): Promise<PageSignal> =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.find((signal) => signal.kind === kind);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    }),
  /** The camera is gone, as when somebody pulls its plug. */
  endCamera(): void {
    camera?.stop();
    camera?.dispatchEvent(new Event('ended'));
  },
  /** Looks at a track that is drawn on a canvas. */
  async lookAtDrawn(): Promise<void> {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    const [track] = canvas.captureStream(10).getVideoTracks();
    if (track) await lookAtCamera(track, report);
  },
  hide(): void {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  },
  pressByProgram(): void {
    dispatchEvent(
      new PointerEvent('pointerdown', { pointerType: 'mouse', clientX: 9, clientY: 9 }),
    );
  },
  /** The name of the error with which the kept key refuses to be exported. */
  async tryToExport(): Promise<string> {
    const { privateKey } = await keptKey();
    return crypto.subtle.exportKey('jwk', privateKey).then(
      () => 'it was exported',
      (error: unknown) => (error instanceof Error ? error.name : ''),
    );
  },
};

const keptKey = () =>
  new Promise<CryptoKeyPair>((resolve, reject) => {
    const opening = indexedDB.open('visavis', 1);
    opening.onerror = () => reject(new Error('There is no database'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('keys').objectStore('keys').get('device');
      reading.onsuccess = () => resolve(reading.result as CryptoKeyPair);
    };
  });

Object.assign(globalThis, { device: page });
