import type { PageSignal } from '@visavis/contract/signals';

const PAGE_HIDDEN_VERSION = 1;

/** Says how often and how long the page was hidden. What it returns ends that. */
export function watchPage(report: (signal: PageSignal) => void): () => void {
  let times = 0;
  let hiddenMs = 0;
  let hiddenAt: number | null = null;

  const look = () => {
    if (document.visibilityState === 'hidden') {
      times += 1;
      hiddenAt = Date.now();
    } else if (hiddenAt !== null) {
      hiddenMs += Date.now() - hiddenAt;
      hiddenAt = null;
    } else return;
    const values = { times, hiddenMs, isHidden: hiddenAt !== null };
    report({ kind: 'PAGE_HIDDEN', version: PAGE_HIDDEN_VERSION, values });
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
