import { pause } from '../pause.ts';
import { canCall, isInAppBrowser } from './browser.ts';
import { refusalOfError } from './refusal.ts';
import type { MediaRefusal } from './refusal.ts';

export type Facing = 'user' | 'environment';
export type Captured<Track> =
  | { readonly ok: true; readonly value: Track }
  | { readonly ok: false; readonly refusal: MediaRefusal };

const RETRY_AFTER_MS = 400;

/** How large the camera runs. What is sent of it is at most `MODEST`, whatever it runs at. */
const SIZES = {
  /** So that stills are of 1080 lines where the camera has them. */
  FULL: { width: { ideal: 1920 }, height: { ideal: 1080 } },
  /** For devices that can't keep up. */
  MODEST: { width: { ideal: 1280 }, height: { ideal: 720 } },
} as const;
/** By name, or by how many lines it shall give. */
export type CameraSize = keyof typeof SIZES | number;

/** Which camera: by where it looks, or one of the list of devices. */
export type CameraChoice = { readonly facing: Facing; readonly deviceId?: string };

export const cameraWish = (
  { facing, deviceId }: CameraChoice,
  size: CameraSize,
): MediaTrackConstraints => ({
  ...(deviceId === undefined
    ? { facingMode: { ideal: facing } }
    : { deviceId: { exact: deviceId } }),
  ...(typeof size === 'string' ? SIZES[size] : sizeOfLines(size)),
  frameRate: { ideal: 30, max: 30 },
});

const sizeOfLines = (lines: number) => ({
  width: { ideal: Math.round((lines * 16) / 9) },
  height: { ideal: lines },
});

const MICROPHONE_WISH: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
};

/** Camera and microphone with one question to the person. */
export async function captureBoth(
  facing: Facing,
  size: CameraSize,
): Promise<Captured<{ camera: MediaStreamTrack; microphone: MediaStreamTrack }>> {
  const refusal = findObstacle();
  if (refusal) return { ok: false, refusal };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: cameraWish({ facing }, size),
      audio: MICROPHONE_WISH,
    });
    const [camera] = stream.getVideoTracks();
    const [microphone] = stream.getAudioTracks();
    if (!camera) return { ok: false, refusal: 'NO_CAMERA' };
    if (!microphone) return { ok: false, refusal: 'NO_MICROPHONE' };
    return { ok: true, value: { camera, microphone } };
  } catch (error) {
    return { ok: false, refusal: await refusalFor(error) };
  }
}

/** A camera alone; a device that was let go a moment ago may need a second try. */
export const captureCamera = (
  choice: CameraChoice,
  size: CameraSize,
): Promise<Captured<MediaStreamTrack>> => captureOne({ video: cameraWish(choice, size) });

/** A microphone alone. */
export const captureMicrophone = (): Promise<Captured<MediaStreamTrack>> =>
  captureOne({ audio: MICROPHONE_WISH });

async function captureOne(wish: MediaStreamConstraints): Promise<Captured<MediaStreamTrack>> {
  const refusal = findObstacle();
  if (refusal) return { ok: false, refusal };
  const first = await tryCapture(wish);
  if (first.ok || first.refusal !== 'IN_USE') return first;
  await pause(RETRY_AFTER_MS);
  return tryCapture(wish);
}

async function tryCapture(wish: MediaStreamConstraints): Promise<Captured<MediaStreamTrack>> {
  try {
    const [track] = (await navigator.mediaDevices.getUserMedia(wish)).getTracks();
    return track ? { ok: true, value: track } : { ok: false, refusal: 'IN_USE' };
  } catch (error) {
    return { ok: false, refusal: await refusalFor(error) };
  }
}

function findObstacle(): MediaRefusal | undefined {
  if (!isSecureContext) return 'NOT_SECURE';
  if (canCall()) return undefined;
  return isInAppBrowser(navigator.userAgent) ? 'IN_APP_BROWSER' : 'UNSUPPORTED';
}

/** Names the refusal; asks the list of devices which one is missing. @throws what is not of getUserMedia */
async function refusalFor(error: unknown): Promise<MediaRefusal> {
  const refusal = refusalOfError(error);
  if (!refusal) throw error;
  if (refusal === 'PERMISSION_DENIED' && isInAppBrowser(navigator.userAgent))
    return 'IN_APP_BROWSER';
  if (refusal !== 'NO_CAMERA') return refusal;
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind }) => kind === 'videoinput') ? 'NO_MICROPHONE' : 'NO_CAMERA';
}
