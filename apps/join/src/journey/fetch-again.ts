import { retryDelayMs } from '@visavis/call-client/line-state';
import { pauseUnlessWoken } from '@visavis/call-client/pause';

/** Fetches code again and again: a network that is away for a moment must not end the way. */
export async function fetchAgain<Code>(load: () => Promise<Code>): Promise<Code> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ChunkLoadError') throw error;
      await pauseUnlessWoken(retryDelayMs(attempt, Math.random()));
    }
  }
}
