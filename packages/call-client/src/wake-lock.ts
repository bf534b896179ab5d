/** Keeps the screen on until it is released; taken again each time the page becomes visible. */
export function keepAwake(): () => void {
  let isWanted = true;
  let lock: WakeLockSentinel | null = null;

  async function take(): Promise<void> {
    if (!isWanted || !('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch (error) {
      // A phone that saves power refuses; the call goes on without.
      if (!(error instanceof DOMException)) throw error;
      return;
    }
    if (!isWanted) await lock.release();
  }

  const takeAgain = () => void take();
  document.addEventListener('visibilitychange', takeAgain);
  void take();
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', takeAgain);
    void lock?.release();
  };
}
