import { NO_GUIDANCE, nextGuidance, type Hint } from '@visavis/vision/quality/guidance';
import type { GuidanceSubject, Looked, LookAt } from './guidance-messages.ts';

/** Not more often than eight times a second. */
const LOOK_EVERY_MS = 120;
/** The first look fetches the networks, and says nothing of how fast the next ones are. */
const LONGEST_REST_MS = 1000;
/** Until the picture runs. */
const WAIT_MS = 300;

/** `null`: nothing is wrong. `undefined`: nobody knows yet, or nobody looks. */
export type GuidanceHint = Hint | null | undefined;

/**
 * Looks at a video again and again in a worker, and tells what the customer should change. Ends by
 * itself where the browser can't; a call needs no guidance. `share` of a processor's time is what it
 * may take, from 0 to 1: on a slow phone it looks more rarely, and the call is not disturbed.
 * @returns stops it
 */
export function watchPicture(
  video: () => HTMLVideoElement | null,
  { subject, share }: { readonly subject: GuidanceSubject; readonly share: number },
  tell: (hint: GuidanceHint) => void,
): () => void {
  const worker = new Worker(new URL('./guidance-worker.ts', import.meta.url));
  let guidance = NO_GUIDANCE;
  let askedAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    const frame = await frameOf(video());
    if (!frame) return askAgain(WAIT_MS);
    askedAtMs = performance.now();
    worker.postMessage({ frame, subject } satisfies LookAt, [frame]);
  };
  const askAgain = (afterMs: number) => {
    timer = setTimeout(() => void ask(), afterMs);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    worker.terminate();
  };
  const giveUp = () => {
    stop();
    tell(undefined);
  };
  worker.onmessage = ({ data }: MessageEvent<Looked>) => {
    if (data.type === 'unable') return giveUp();
    const now = performance.now();
    guidance = nextGuidance(guidance, data.findings, now);
    tell(guidance.hint ?? (guidance.isRight ? null : undefined));
    const tookMs = now - askedAtMs;
    const restMs = Math.min(LONGEST_REST_MS, tookMs * (1 / share - 1));
    askAgain(Math.max(LOOK_EVERY_MS - tookMs, restMs));
  };
  worker.onerror = giveUp;
  askAgain(0);
  return stop;
}

/** Null where the picture does not run, or nobody looks at this page. */
async function frameOf(video: HTMLVideoElement | null): Promise<ImageBitmap | null> {
  if (!video || video.readyState < video.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  if (document.visibilityState === 'hidden') return null;
  return createImageBitmap(video).catch(() => null);
}
