import { NO_GUIDANCE, nextGuidance, type Hint } from '@visavis/vision/quality/guidance';
import type { GuidanceSubject, Looked, LookAt } from './guidance-messages.ts';
import { isTooSlow, restAfter } from './guidance-pace.ts';

/** Until the picture runs. */
const WAIT_MS = 300;

/** `null`: nothing is wrong. `undefined`: nobody knows yet, or nobody looks. */
export type GuidanceHint = Hint | null | undefined;

export type PictureWatch = {
  /** What is looked for from now on; null: nothing, until something is wanted again. */
  lookFor(subject: GuidanceSubject | null): void;
  close(): void;
};

/**
 * Looks at a video again and again in a worker, and tells what the customer should change. Ends by
 * itself where the browser can't, or is too slow to be of help; a call needs no guidance. `share` of a
 * processor's time is what it may take, from 0 to 1: on a slow phone it looks more rarely, and the call
 * is not disturbed. The networks are fetched and made ready once, however often the subject changes.
 */
export function watchPicture(
  video: () => HTMLVideoElement | null,
  share: number,
  tell: (hint: GuidanceHint) => void,
): PictureWatch {
  const worker = new Worker(new URL('./guidance-worker.ts', import.meta.url));
  const tooksMs: number[] = [];
  let guidance = NO_GUIDANCE;
  let wanted: GuidanceSubject | null = null;
  let asked: { readonly subject: GuidanceSubject; readonly atMs: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const ask = async () => {
    if (!wanted || asked || isClosed) return;
    asked = { subject: wanted, atMs: performance.now() };
    const frame = await frameOf(video());
    if (isClosed) return frame?.close();
    if (frame)
      return worker.postMessage({ frame, subject: asked.subject } satisfies LookAt, [frame]);
    asked = null;
    askAgain(WAIT_MS);
  };
  const askAgain = (afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), afterMs);
  };
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
    worker.terminate();
  };
  const giveUp = () => {
    close();
    tell(undefined);
  };
  worker.onmessage = ({ data }: MessageEvent<Looked>) => {
    if (data.type === 'unable' || !asked) return giveUp();
    const now = performance.now();
    const { subject, atMs } = asked;
    asked = null;
    tooksMs.push(now - atMs);
    if (isTooSlow(tooksMs)) return giveUp();
    if (subject !== wanted) return askAgain(0);
    guidance = nextGuidance(guidance, data.findings, now);
    tell(guidance.hint ?? (guidance.isRight ? null : undefined));
    askAgain(restAfter(tooksMs, share));
  };
  worker.onerror = (event) => {
    // Ours to bear: a page that is being left aborts what the worker fetches.
    event.preventDefault();
    giveUp();
  };
  return {
    lookFor(subject) {
      wanted = subject;
      guidance = NO_GUIDANCE;
      if (!isClosed) askAgain(0);
    },
    close,
  };
}

/** Null where the picture does not run, or nobody looks at this page. */
async function frameOf(video: HTMLVideoElement | null): Promise<ImageBitmap | null> {
  if (!video || video.readyState < video.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  if (document.visibilityState === 'hidden') return null;
  return createImageBitmap(video).catch(() => null);
}
