import { SPEAKERS } from '@visavis/domain/session/session';
import { z } from 'zod';

const ms = z.number();
const count = z.int().min(0);

const gap = z.strictObject({
  track: z.enum(['AUDIO', 'VIDEO']),
  fromMs: ms,
  toMs: ms,
  cause: z.enum(['LOST', 'MUTED', 'DISCONNECTED', 'RESTARTED']),
});

const trackProgress = z.strictObject({
  written: count,
  endMs: ms.nullable(),
  gapsFrom: count,
  gaps: z.array(gap).readonly(),
  open: gap.nullable(),
});

/** What is on the disk after a write: how far each track is there, and what is missing. */
export const stretchProgress = z.strictObject({
  atMs: ms,
  sides: z
    .array(
      z.strictObject({
        participant: z.enum(SPEAKERS),
        video: trackProgress,
        audio: trackProgress,
      }),
    )
    .readonly(),
});
export type StretchProgress = z.infer<typeof stretchProgress>;

/** What a stretch that was ended, and not broken off, says of one file. */
export const endedFile = z.strictObject({
  participant: z.enum(SPEAKERS),
  durationMs: ms,
  videoFrames: count,
  audioPackets: count,
  gaps: z.array(gap).readonly(),
  failure: z.string().optional(),
});
export type EndedFile = z.infer<typeof endedFile>;

/** One line of the notes beside a stretch's files. */
export const stretchNote = z.union([
  z.strictObject({ progress: stretchProgress }),
  z.strictObject({ ended: z.array(endedFile).readonly() }),
]);
export type StretchNote = z.infer<typeof stretchNote>;
