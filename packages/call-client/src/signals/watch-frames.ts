import type { PageSignal } from '@visavis/contract/signals';
import { FRAME_TIMING_VERSION, FrameWindow } from './frame-window.ts';
import type { FrameValues } from './frame-window.ts';

const PIECE_PX = 32;
/** Pictures are looked at in bursts: reading pixels back costs a weak phone milliseconds each. */
const BURST_FRAMES = 30;
const PAUSE_FRAMES = 60;
/** Between two windows: to be told of each picture keeps the page busy as often as there is one. */
const REST_MS = 10_000;
/** Less difference than this between the brightest and the darkest pixel is a covered lens. */
const FLAT_BELOW = 12;
/** A page that was hidden, or a camera that stood still, begins afresh. */
const LONGEST_STEP_MS = 1_000;

/**
 * Measures the pictures of a camera, a window at a time, by a video that nobody sees and that stands
 * still in between. What it returns ends that.
 */
export function watchFrames(
  camera: MediaStreamTrack,
  report: (signal: PageSignal) => void,
): () => void {
  const video = document.createElement('video');
  if (!('requestVideoFrameCallback' in video)) return () => undefined;
  const take = createTake(video);
  let isOver = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const watch = () => {
    video.requestVideoFrameCallback(onFrame);
    // A browser that does not play it gives no pictures, and so no signal.
    video.play().catch(() => undefined);
  };
  const onFrame = (_: number, frame: VideoFrameCallbackMetadata) => {
    if (isOver) return;
    const values = take(frame);
    if (!values) {
      video.requestVideoFrameCallback(onFrame);
      return;
    }
    if (values.regular || values.repeated || values.looped)
      report({ kind: 'FRAME_TIMING', version: FRAME_TIMING_VERSION, values });
    video.pause();
    resting = setTimeout(watch, REST_MS);
  };
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([camera]);
  watch();
  return () => {
    isOver = true;
    clearTimeout(resting);
    video.srcObject = null;
  };
}

/** Takes the picture that is shown; gives what a window was like when it is full. */
function createTake(
  video: HTMLVideoElement,
): (frame: VideoFrameCallbackMetadata) => FrameValues | undefined {
  const look = createLook();
  const window = new FrameWindow();
  let count = 0;
  let lastMs = 0;
  return (frame) => {
    const atMs = frame.captureTime ?? frame.mediaTime * 1_000;
    if (atMs - lastMs > LONGEST_STEP_MS) window.startAfresh();
    lastMs = atMs;
    const isBurst = count++ % (BURST_FRAMES + PAUSE_FRAMES) < BURST_FRAMES;
    const print = isBurst ? look(video) : undefined;
    return window.take({ atMs, ...(print === undefined ? {} : { print }) });
  };
}

/** Digests the middle of a picture, pixel by pixel; nothing of one that is flat. */
function createLook(): (video: HTMLVideoElement) => string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = PIECE_PX;
  canvas.height = PIECE_PX;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const left = (video.videoWidth - PIECE_PX) / 2;
    const top = (video.videoHeight - PIECE_PX) / 2;
    if (!context || left < 0 || top < 0) return undefined;
    context.drawImage(video, left, top, PIECE_PX, PIECE_PX, 0, 0, PIECE_PX, PIECE_PX);
    return printOf(context.getImageData(0, 0, PIECE_PX, PIECE_PX).data);
  };
}

/** FNV-1a of the pixels: enough to tell two pictures of one camera apart. */
function printOf(pixels: Uint8ClampedArray): string | undefined {
  let hash = 0x811c9dc5;
  let darkest = 255;
  let brightest = 0;
  // An iterator would cost more than all the rest of it.
  for (let index = 0; index < pixels.length; index += 1) {
    const value = pixels[index] ?? 0;
    if (index % 4 === 3) continue;
    if (value < darkest) darkest = value;
    if (value > brightest) brightest = value;
    hash = Math.imul(hash ^ value, 0x01000193);
  }
  return brightest - darkest < FLAT_BELOW ? undefined : (hash >>> 0).toString(16);
}
