/** Where the browser has it (https://wicg.github.io/video-rvfc/). */
type FrameSource = {
  requestVideoFrameCallback?(callback: () => void): number;
  cancelVideoFrameCallback?(handle: number): void;
  readonly paused: boolean;
};

/** Pictures in a second, from the moments at which they came; null where there are too few to say. */
export function frameRateOf(cameAt: readonly number[]): number | null {
  const [first] = cameAt;
  const last = cameAt.at(-1);
  if (first === undefined || last === undefined || last - first < 500) return null;
  return ((cameAt.length - 1) * 1_000) / (last - first);
}

/**
 * Counts the pictures that a running video really shows, for so long. Null where the browser can't
 * count, the video stands still, or the page is hidden.
 */
export async function countFrames(video: FrameSource, forMs: number): Promise<number | null> {
  const { requestVideoFrameCallback: ask } = video;
  if (!ask || video.paused || document.visibilityState !== 'visible') return null;
  const cameAt: number[] = [];
  let handle = 0;
  const count = () => {
    cameAt.push(performance.now());
    handle = ask.call(video, count);
  };
  handle = ask.call(video, count);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  video.cancelVideoFrameCallback?.(handle);
  return document.visibilityState === 'visible' ? frameRateOf(cameAt) : null;
}
