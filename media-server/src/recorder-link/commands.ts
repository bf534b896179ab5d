import { SPEAKERS } from '@visavis/domain/session/session';
import { z } from 'zod';
import { RECORDER_FAILURES } from '../recording/health.ts';

const participant = z.enum(SPEAKERS);
const cause = z.enum(['LOST', 'MUTED', 'DISCONNECTED', 'RESTARTED']);
const nothing = z.strictObject({});
const count = z.int().min(0);
const sinceMs = z.number().optional();
const binary = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** Names a folder: nothing that leads out of the recordings. */
const sessionId = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);
const stretchOf = z.strictObject({ sessionId, stretch: z.int().min(1) });
const address = z.strictObject({ address: z.string(), port: z.int().min(1).max(65_535) });
const trackOf = stretchOf.extend({ trackId: z.string() });

const sealing = z.strictObject({ header: binary, fileKey: binary, noncePrefix: binary });

/**
 * What a media server asks of the recorder. A stretch ends when it is stopped, and when the
 * connection that started it is gone; every command names the stretch that it means.
 */
export const recorderCommands = {
  /** Opens socket and files; the answer is where RTP and RTCP must be sent. */
  'stretch:start': {
    payload: stretchOf.extend({
      startedAt: z.iso.datetime(),
      /** Of whom the stretch is: a file each. */
      sealings: z.partialRecord(participant, sealing),
    }),
    value: address,
  },
  /** Takes packets only from this transport from now on. */
  'stretch:connect': { payload: stretchOf.extend({ source: address }), value: nothing },
  'track:add': {
    payload: trackOf.extend({
      description: z.strictObject({
        participant,
        kind: z.enum(['AUDIO', 'VIDEO']),
        ssrc: count,
        payloadType: count,
        clockRate: count,
      }),
    }),
    value: nothing,
  },
  'track:pause': { payload: trackOf.extend({ cause }), value: nothing },
  'track:resume': { payload: trackOf, value: nothing },
  'track:close': { payload: trackOf.extend({ cause }), value: nothing },
  /** The picture comes as the bytes beside the answer. */
  'stretch:snapshot': {
    payload: stretchOf.extend({ participant }),
    value: z.strictObject({ widthPx: count, heightPx: count, takenAt: z.iso.datetime() }),
  },
  /** The clip comes as the bytes beside the answer; null, and no bytes, where nothing is kept. */
  'stretch:clip': {
    payload: stretchOf.extend({
      participant,
      from: z.iso.datetime(),
      until: z.iso.datetime(),
    }),
    value: z.strictObject({
      clip: z
        .strictObject({
          frames: count,
          widthPx: count,
          heightPx: count,
          startsAt: z.iso.datetime(),
        })
        .nullable(),
    }),
  },
  /** Everything is on the disk when the answer comes. */
  'stretch:stop': { payload: stretchOf, value: nothing },
  /** No file of the session is being written when the answer comes. */
  'session:release': { payload: z.strictObject({ sessionId }), value: nothing },
} as const;

const health = z.strictObject({
  state: z.enum(['WRITING', 'STALLED', 'FAILED', 'STOPPED']),
  failure: z.enum(RECORDER_FAILURES).optional(),
  durationMs: z.number(),
  participants: z
    .array(
      z.strictObject({
        participant,
        sizeBytes: count,
        videoFrames: count,
        audioPackets: count,
        sinceFrameMs: sinceMs,
        sinceSoundMs: sinceMs,
        sinceKeyframeMs: sinceMs,
        gaps: count,
        isStalled: z.boolean(),
        failure: z.enum(RECORDER_FAILURES).optional(),
      }),
    )
    .readonly(),
});

/** What the recorder says by itself. */
export const recorderEvents = {
  /** Each second, and once after the end. */
  'stretch:health': stretchOf.extend({ health }),
  'stretch:keyframe-wanted': stretchOf.extend({ ssrc: count, isStill: z.boolean() }),
} as const;

export type RecorderCommands = typeof recorderCommands;
export type CommandName = keyof RecorderCommands;
/** As it is sent, and as it arrives. */
export type Sent<Name extends CommandName> = z.input<RecorderCommands[Name]['payload']>;
export type Arrived<Name extends CommandName> = z.output<RecorderCommands[Name]['payload']>;
export type Answer<Name extends CommandName> = z.output<RecorderCommands[Name]['value']>;

export type RecorderEvents = typeof recorderEvents;
export type EventName = keyof RecorderEvents;
export type EventPayload<Name extends EventName> = z.output<RecorderEvents[Name]>;
export type StretchOf = z.output<typeof stretchOf>;

const names = Object.keys(recorderCommands) as [CommandName, ...CommandName[]];
const eventNames = Object.keys(recorderEvents) as [EventName, ...EventName[]];

/** What goes to the recorder. */
export const request = z.strictObject({
  id: count,
  command: z.enum(names),
  payload: z.unknown(),
});

/** What comes from it. A refusal without a code of ours is a fault of the recorder. */
export const reply = z.union([
  z.strictObject({ id: count, value: z.unknown() }),
  z.strictObject({ id: count, refused: z.string(), words: z.string() }),
  z.strictObject({ event: z.enum(eventNames), payload: z.unknown() }),
]);
