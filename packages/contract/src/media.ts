import { z } from 'zod';
import { nothing, type CommandTable, type Value } from './command.ts';
import { speaker } from './vocabulary.ts';

/**
 * What mediasoup and mediasoup-client exchange (https://mediasoup.org/documentation/v3/mediasoup/rtp-parameters-and-capabilities/).
 * The shapes are theirs: they validate the inside themselves, so only the outline is held here.
 */
const outline = z.record(z.string(), z.unknown());
const outlines = z.array(outline).max(64);

export const rtpCapabilities = z.object({
  codecs: outlines.optional(),
  headerExtensions: outlines.optional(),
});
export const rtpParameters = z.object({
  mid: z.string().max(32).optional(),
  msid: z.string().max(256).optional(),
  codecs: outlines,
  headerExtensions: outlines.optional(),
  encodings: outlines.optional(),
  rtcp: outline.optional(),
});
export const dtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(z.strictObject({ algorithm: z.string().max(16), value: z.string().max(256) }))
    .min(1)
    .max(8),
});

const mediaKind = z.enum(['audio', 'video']);
const mediaId = z.string().min(1).max(64);
const direction = z.enum(['SEND', 'RECEIVE']);

const transport = z.object({
  id: mediaId,
  iceParameters: outline,
  iceCandidates: outlines,
  dtlsParameters,
  iceServers: outlines.optional(),
});

/** The other side's producer as this side may consume it. */
export const consumer = z.object({
  id: mediaId,
  producerId: mediaId,
  kind: mediaKind,
  rtpParameters,
  participant: speaker,
  /** Whether the other side has paused its producer; the consumer itself waits for `consumer:resume`. */
  paused: z.boolean(),
});

/** What a browser asks for to send and receive; the same for both audiences. */
export const mediaCommands = {
  'media:join': {
    payload: nothing,
    value: z.object({ rtpCapabilities }),
  },
  'transport:create': { payload: z.strictObject({ direction }), value: transport },
  'transport:connect': {
    payload: z.strictObject({ transportId: mediaId, dtlsParameters }),
    value: nothing,
  },
  'transport:restart-ice': {
    payload: z.strictObject({ transportId: mediaId }),
    value: z.object({ iceParameters: outline }),
  },
  'producer:create': {
    payload: z.strictObject({ transportId: mediaId, kind: mediaKind, rtpParameters }),
    value: z.object({ producerId: mediaId }),
  },
  'producer:pause': {
    payload: z.strictObject({ producerId: mediaId, paused: z.boolean() }),
    value: nothing,
  },
  /** Consumes everything that the other side sends now; later producers come by `consumer:offered`. */
  'consumer:list': {
    payload: z.strictObject({ rtpCapabilities }),
    value: z.object({ consumers: z.array(consumer) }),
  },
  'consumer:resume': { payload: z.strictObject({ consumerId: mediaId }), value: nothing },
} as const satisfies CommandTable;

export const mediaEvents = {
  'consumer:offered': consumer,
  'consumer:closed': z.object({ consumerId: mediaId }),
  'consumer:paused': z.object({ consumerId: mediaId, paused: z.boolean() }),
  /** The media worker died or the room was rebuilt: begin again with `media:join`. */
  'media:reset': nothing,
} as const;

export type OfferedConsumer = z.infer<typeof consumer>;
export type MediaCommandValue<Name extends keyof typeof mediaCommands> = Value<
  typeof mediaCommands,
  Name
>;
