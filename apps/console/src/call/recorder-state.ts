import type { RecorderHealthView } from '@visavis/contract/staff';
import type { Participant } from '@visavis/domain/session/session';

/** The recorder's last word on both sides, and when it came (ms of this browser's clock). */
export type Health = Readonly<Record<'customer' | 'agent', RecorderHealthView>> & {
  readonly heardAt: number;
};

/** `SILENT`: the recorder has said nothing for so long that its last word counts no more. */
export type RecorderState = 'WRITING' | 'STARTING' | 'STALLED' | 'FAILED' | 'SILENT';

export const SILENT_AFTER_MS = 3_500;

const isWriting = (side: RecorderHealthView): boolean =>
  side.videoFrames > 0 && side.audioPackets > 0 && !side.stalled && !side.failed;

/** Whether evidence is being written of both sides, and if not, why not: the worst comes first. */
export function recorderStateOf(health: Health | null, now: number): RecorderState {
  if (!health) return 'STARTING';
  if (now - health.heardAt > SILENT_AFTER_MS) return 'SILENT';
  const sides = [health.customer, health.agent];
  if (sides.some(({ failed }) => failed)) return 'FAILED';
  if (sides.some(({ stalled }) => stalled)) return 'STALLED';
  return sides.every(isWriting) ? 'WRITING' : 'STARTING';
}

/** The sides of which nothing is being written now. */
export function unwrittenSides(health: Health | null): readonly Participant[] {
  const sides = { CUSTOMER: health?.customer, AGENT: health?.agent } as const;
  return (['CUSTOMER', 'AGENT'] as const).filter((who) => {
    const side = sides[who];
    return !side || !isWriting(side);
  });
}
