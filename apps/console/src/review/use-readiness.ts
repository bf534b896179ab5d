import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { readReadiness } from '../server/actions/review.ts';
import type { ReviewData } from './review-data.ts';

const ASK_EVERY_MS = 3_000;
/** Stills take seconds; what did not come by then comes with the next visit. */
const ASK_FOR_STILLS_MS = 10 * 60_000;

/** Shows the page anew as soon as there is more to see: the recordings, then their stills. */
export function useReadiness({ caseId, sessionId, readiness }: ReviewData): void {
  const router = useRouter();
  const { state } = readiness;
  const lacksStills = readiness.state === 'READY' && readiness.lacksStills;
  const isComing = state === 'SESSION_OPEN' || lacksStills;

  useEffect(() => {
    if (!isComing) return;
    const since = Date.now();
    const asking = setInterval(() => {
      if (lacksStills && Date.now() - since > ASK_FOR_STILLS_MS) clearInterval(asking);
      readReadiness({ caseId, sessionId })
        .then((answered) => {
          if (!answered.ok) return;
          const { value } = answered;
          const isSame =
            value.state === state && (value.state !== 'READY' || value.lacksStills === lacksStills);
          if (!isSame) router.refresh();
        })
        // The line may be down for a while; the next turn asks again.
        .catch(() => undefined);
    }, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [isComing, lacksStills, caseId, sessionId, state, router]);
}
