import type { RecorderHealthView, RECORDING_TROUBLES } from '@visavis/contract/staff';
import type { Participant } from '@visavis/domain/session/session';

/** The recorder's last word on both sides, and when it came (ms of this browser's clock). */
export type Health = Readonly<Record<'customer' | 'agent', RecorderHealthView>> & {
  /** A visitor who speaks; null while none does. Their state is no alarm: unrecorded, nobody hears them. */
  readonly visitor: RecorderHealthView | null;
  /** Why nothing is being recorded. */
  readonly trouble: (typeof RECORDING_TROUBLES)[number] | null;
  readonly heardAt: number;
};

/**
 * `SILENT`: the recorder has said nothing for so long that its last word counts no more. `GONE`: the
 * call goes on without it; it comes back by itself.
 */
export type RecorderState = 'WRITING' | 'STARTING' | RecorderAlarm;
export type RecorderAlarm = (typeof ALARMS)[number];

const ALARMS = ['STALLED', 'FAILED', 'SILENT', 'GONE', 'STORE_AWAY', 'DISK_FULL'] as const;

const ALARM_OF = {
  RECORDER_GONE: 'GONE',
  RECORDER_SILENT: 'SILENT',
  STORE_UNREACHABLE: 'STORE_AWAY',
  DISK_FULL: 'DISK_FULL',
  FOLDER_GONE: 'FAILED',
  DISK_TOO_SLOW: 'FAILED',
  WRITE_FAILED: 'FAILED',
} as const satisfies Record<NonNullable<Health['trouble']>, RecorderAlarm>;

/** The alarm that a state is, or undefined where nothing is wrong. */
export const findAlarm = (state: RecorderState): RecorderAlarm | undefined =>
  ALARMS.find((alarm) => alarm === state);

export const SILENT_AFTER_MS = 3_500;

const isWriting = (side: RecorderHealthView): boolean =>
  side.videoFrames > 0 && side.audioPackets > 0 && !side.stalled && !side.failed;

/** Whether evidence is being written of both sides, and if not, why not: the worst comes first. */
export function recorderStateOf(health: Health | null, now: number): RecorderState {
  if (!health) return 'STARTING';
  if (now - health.heardAt > SILENT_AFTER_MS) return 'SILENT';
  if (health.trouble) return ALARM_OF[health.trouble];
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
