import type { RecordingState } from '@visavis/contract/staff';
import { useEffect, useState } from 'react';

const READ_EVERY_MS = 2_000;

/** What an approval would be held against, asked for again and again while somebody looks. */
export function useRecordingState(
  isLookedAt: boolean,
  read: () => Promise<RecordingState | null>,
): RecordingState | null {
  const [state, setState] = useState<RecordingState | null>(null);
  useEffect(() => {
    if (!isLookedAt) return;
    let isCurrent = true;
    const ask = async () => {
      const answer = await read();
      if (isCurrent) setState(answer);
    };
    void ask();
    const asking = setInterval(() => void ask(), READ_EVERY_MS);
    return () => {
      isCurrent = false;
      clearInterval(asking);
    };
  }, [isLookedAt, read]);
  return state;
}
