import type { PageSignal } from '@visavis/contract/signals';
import type { LocalView } from '../local-media.ts';
import type { LiveValue } from '../live-value.ts';

const DEVICE_CHANGED_VERSION = 1;

type Counts = { cameras: number; microphones: number };

/**
 * Says when cameras and microphones come, go, end or are replaced in the middle of a session. That
 * the page itself shows the other side of the phone is no signal.
 */
export function watchDevices(
  view: LiveValue<LocalView>,
  {
    onCamera,
    report,
  }: {
    /** Another camera runs. */
    readonly onCamera: (camera: MediaStreamTrack) => void;
    readonly report: (signal: PageSignal) => void;
  },
): () => void {
  let times = 0;
  let known = view.read();
  let counts: Counts | null = null;
  const ended = new AbortController();
  const { mediaDevices } = navigator;

  const tell = (what: string, values: PageSignal['values'] = {}) => {
    times += 1;
    const signal = { what, times, ...values };
    report({ kind: 'DEVICE_CHANGED', version: DEVICE_CHANGED_VERSION, values: signal });
  };
  const listenTo = (kind: 'CAMERA' | 'MICROPHONE', track: MediaStreamTrack | null) =>
    track?.addEventListener('ended', () => tell(`${kind}_ENDED`), { signal: ended.signal });

  const onView = () => {
    const now = view.read();
    const { camera, microphone } = known;
    if (now.camera && now.camera !== camera) {
      const isOther = camera !== null && now.camera.label !== camera.label;
      if (isOther && now.facing === known.facing) tell('CAMERA_REPLACED');
      listenTo('CAMERA', now.camera);
      onCamera(now.camera);
    }
    if (now.microphone && now.microphone !== microphone) {
      if (microphone && now.microphone.label !== microphone.label) tell('MICROPHONE_REPLACED');
      listenTo('MICROPHONE', now.microphone);
    }
    known = { ...now, camera: now.camera ?? camera, microphone: now.microphone ?? microphone };
  };

  async function count(): Promise<void> {
    const now = countOf(await mediaDevices.enumerateDevices());
    const before = counts;
    counts = now;
    if (!before || ended.signal.aborted) return;
    const { cameras, microphones } = before;
    if (cameras === now.cameras && microphones === now.microphones) return;
    tell('LIST_CHANGED', { ...now, camerasBefore: cameras, microphonesBefore: microphones });
  }

  listenTo('CAMERA', known.camera);
  listenTo('MICROPHONE', known.microphone);
  if (known.camera) onCamera(known.camera);
  const unsubscribe = view.subscribe(onView);
  void count();
  mediaDevices.addEventListener('devicechange', () => void count(), { signal: ended.signal });
  return () => {
    ended.abort();
    unsubscribe();
  };
}

const countOf = (devices: readonly MediaDeviceInfo[]): Counts => ({
  cameras: devices.filter(({ kind }) => kind === 'videoinput').length,
  microphones: devices.filter(({ kind }) => kind === 'audioinput').length,
});
