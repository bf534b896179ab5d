import { Device, type types } from 'mediasoup-client';
import { LocalMedia } from '../src/local-media.ts';
import { videoEncodings, videoStart } from '../src/media/send-plan.ts';

/** What the page asks of who drives it, in place of the socket of a call. */
type Answers = {
  capabilities: types.RtpCapabilities;
  transport: types.TransportOptions;
  connect: null;
  produce: string;
};
declare const ask: <Name extends keyof Answers>(
  name: Name,
  payload?: unknown,
) => Promise<Answers[Name]>;

const video = document.createElement('video');
video.muted = true;

/** A customer's camera alone, sent as a call sends it, for benches to drive. */
export const page = {
  async send(): Promise<void> {
    const captured = await LocalMedia.open('MODEST');
    const camera = captured.ok ? captured.value.view.read().camera : null;
    if (!camera) throw new Error('No camera');
    const device = await Device.factory();
    await device.load({ routerRtpCapabilities: await ask('capabilities') });
    const transport = device.createSendTransport(await ask('transport'));
    transport.on('connect', ({ dtlsParameters }, done, fail) => {
      ask('connect', dtlsParameters).then(() => done(), fail);
    });
    transport.on('produce', ({ kind, rtpParameters }, done, fail) => {
      ask('produce', { kind, rtpParameters }).then((id) => done({ id }), fail);
    });
    const { width = 1280, height = 720 } = camera.getSettings();
    const encodings = videoEncodings(Math.min(width, height));
    video.srcObject = new MediaStream([camera]);
    await video.play();
    await transport.produce({ track: camera, encodings, codecOptions: videoStart(encodings) });
  },

  /** What the camera shows now, as a JPEG. */
  still(): string {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  },
};

Object.assign(globalThis, { visavis: page });
