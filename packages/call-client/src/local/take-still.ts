import { pause } from '../pause.ts';

const QUALITIES = [0.92, 0.8, 0.6] as const;
const GRAB_WITHIN_MS = 1_500;
const PLAY_WITHIN_MS = 3_000;
/** The recorded picture of the same moment goes first: both come out of one encoder and one line. */
const GIVES_WAY_MS = 400;

/** Where the browser has it (https://www.w3.org/TR/image-capture/#dom-imagecapture-grabframe). */
type FrameGrabber = new (track: MediaStreamTrack) => { grabFrame(): Promise<ImageBitmap> };

/**
 * A JPEG of what this camera shows now, in the full size of its track; null where there is none.
 *
 * It is a frame of the running track, never `takePhoto()`: that may have more pixels only where the
 * camera leaves the mode that it streams in. Chromium on Android then makes a capture session of its
 * own for the photo, WebKit mutes the track meanwhile, and the standard lets them
 * (https://www.w3.org/TR/image-capture/#dom-imagecapture-takephoto). The recording would have a gap
 * at the very moment that the still is of, and the two could not be held against each other.
 */
export async function takeStill(track: MediaStreamTrack, mostBytes: number): Promise<Blob | null> {
  if (track.readyState !== 'live') return null;
  const canvas = (await grab(track)) ?? (await draw(track));
  if (!canvas) return null;
  await pause(GIVES_WAY_MS);
  for (const quality of QUALITIES) {
    const still = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', quality),
    );
    if (still && still.size <= mostBytes) return still;
  }
  return null;
}

/** Straight from the track: works while the page is hidden too. */
async function grab(track: MediaStreamTrack): Promise<HTMLCanvasElement | null> {
  const { ImageCapture: Grabber }: { ImageCapture?: FrameGrabber } = globalThis as object;
  if (!Grabber || !('grabFrame' in Grabber.prototype)) return null;
  const grabbed = new Grabber(track).grabFrame().catch(() => null);
  const frame = await Promise.race([grabbed, pause(GRAB_WITHIN_MS)]);
  // One that comes later is of a later moment, and let go of.
  if (!frame) {
    void grabbed.then((late) => late?.close());
    return null;
  }
  const canvas = paint(frame, frame.width, frame.height);
  frame.close();
  return canvas;
}

/** From an element that is on no page. */
async function draw(track: MediaStreamTrack): Promise<HTMLCanvasElement | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    const shown = new Promise((resolve) => video.addEventListener('loadeddata', resolve));
    // What can't be played shows no picture; that is seen below.
    video.play().catch(() => undefined);
    await Promise.race([shown, pause(PLAY_WITHIN_MS)]);
    return paint(video, video.videoWidth, video.videoHeight);
  } finally {
    video.srcObject = null;
  }
}

function paint(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement | null {
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.drawImage(source, 0, 0);
  return canvas;
}
