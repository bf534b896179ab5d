import type { Instant } from '@visavis/domain/ids';
import { isOnTheWay, isToBeCalled } from '@visavis/domain/schedule/call-back';
import type { WaitingPlace } from '@visavis/use-cases/ports';

/**
 * Whom of those who went away and asked for it we may call now, in the order of the queue: as many as
 * there are agents free for them, less those who were called already and are on their way.
 */
export function listCallable(
  waiting: readonly WaitingPlace[],
  isHere: (place: WaitingPlace) => boolean,
  { free, now }: { readonly free: number; readonly now: Instant },
): readonly WaitingPlace[] {
  const away = waiting.filter((place) => !isHere(place));
  const onTheWay = away.filter(({ callBack }) => isOnTheWay(callBack, now)).length;
  return away
    .filter(({ callBack }) => isToBeCalled(callBack))
    .slice(0, Math.max(0, free - onTheWay));
}
