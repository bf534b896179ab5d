import type { RtpClock } from './rtp-clock.ts';

/** More than sound and picture of one sender are ever apart for another reason. */
const FELL_BEHIND_MS = 400;

/**
 * Keeps a sender's sound beside its picture. A device that is starved drops samples, and the
 * timestamps of its sound, which count samples, stand still meanwhile; those of its picture are a
 * clock's. What the network delays it delays alike, so sound that comes late while the picture does
 * not was captured late, and is placed where it was captured.
 */
export function keepPace(sound: RtpClock, picture: RtpClock, nowMs: number): void {
  const soundMs = sound.lateMs(nowMs);
  const pictureMs = picture.lateMs(nowMs);
  if (soundMs === undefined || pictureMs === undefined) return;
  const behindMs = soundMs - pictureMs;
  if (behindMs > FELL_BEHIND_MS) sound.skip(behindMs);
}
