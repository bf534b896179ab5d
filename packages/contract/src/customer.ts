import { z } from 'zod';
import { bookingCommands, callBackOffer, visitTimes } from './booking.ts';
import { chatCommands, chatMessage } from './attendance.ts';
import { customerCameraCommands, customerCameraEvents } from './camera.ts';
import { nothing, type CommandTable, type EventTable } from './command.ts';
import { deviceReport } from './device-report.ts';
import { lightCommands, lightEvents } from './light-check.ts';
import { lineCheckCommands } from './line-check.ts';
import { handOverCommands, handOverEvents } from './hand-over.ts';
import { locationWish } from './location.ts';
import { mediaCommands, mediaEvents } from './media.ts';
import { signalCommands } from './signals.ts';
import { stillCommands, stillEvents } from './stills.ts';
import {
  consentPurpose,
  drawing,
  instant,
  language,
  localText,
  sessionId,
  stepId,
  visitorRole,
} from './vocabulary.ts';

/** What the first page says: who asks, whom, and what for. */
const welcome = z.object({
  bankName: z.string(),
  reference: z.string(),
  /** The first given name, to greet. */
  name: z.string(),
  language,
  purpose: localText,
});
export type Welcome = z.infer<typeof welcome>;

export const invitationOpened = z.object({
  ticket: z.string(),
  expiresAt: instant,
  /** Null for who has agreed already: they go on where they were. */
  welcome: welcome.nullable(),
});
export type InvitationOpened = z.infer<typeof invitationOpened>;

/** The neutral words that a customer gets after the session; never a finding. */
export const customerEnding = z.enum([
  'APPROVED',
  'TRY_AGAIN',
  'OTHER_WAY',
  'BANK_WILL_CONTACT',
  'YOU_LEFT',
]);

const stage = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('CONSENT') }),
  z.object({ stage: z.literal('DEVICE') }),
  z.object({ stage: z.literal('READY') }),
  z.object({
    stage: z.literal('WAITING'),
    sessionId,
    position: z.int().min(1),
    expectedWaitMs: z.int().nullable(),
    agentsPresent: z.int(),
    callBack: callBackOffer,
  }),
  z.object({
    stage: z.literal('CALL'),
    sessionId,
    state: z.enum(['CLAIMED', 'LIVE']),
    agentName: z.string(),
    agentConnected: z.boolean(),
    /** Who of the bank speaks here too, and is recorded; null while nobody does. */
    visitor: visitorRole.nullable(),
    step: z
      .object({
        id: stepId,
        number: z.int(),
        count: z.int(),
        /** What the agent says now, as a caption. */
        say: localText,
        prompt: localText,
        drawing,
        camera: z.enum(['FACE', 'DOCUMENT', 'NONE']),
        /** What the frame over the picture is cut for: sizes ID-1, ID-2 and ID-3 of ISO/IEC 7810. */
        shape: z.enum(['CARD', 'LARGE_CARD', 'PASSPORT_PAGE']),
      })
      .nullable(),
    code: z
      .object({ digits: z.int(), expiresAt: instant, triesLeft: z.int(), verified: z.boolean() })
      .nullable(),
    /** The agent has asked for patience; the recording goes on. */
    onHold: z.boolean(),
    chat: z.array(chatMessage),
  }),
  z.object({ stage: z.literal('ENDED'), ending: customerEnding, mayTryAgain: z.boolean() }),
]);

/** Everything that the customer's screen shows, for the stage that the case is in. */
export const customerView = z.object({
  bankName: z.string(),
  reference: z.string(),
  /** The first given name, to greet. */
  name: z.string(),
  language,
  purpose: localText,
  procedureTitle: localText,
  consents: z.array(
    z.object({ purpose: consentPurpose, textVersion: z.string(), text: localText }),
  ),
  /** Whether they are asked where they are. */
  location: locationWish,
  /** Whether they may go on with another device. */
  mayHandOver: z.boolean(),
  /**
   * Null while they are called: then they have come. Those who wait are told of a booked time that they
   * may still change, and of nothing else.
   */
  times: visitTimes.nullable(),
  at: stage,
});
export type CustomerView = z.infer<typeof customerView>;
export type CustomerStage = CustomerView['at'];

/** What a customer may ask for, on the socket namespace `/customer`. */
export const customerCommands = {
  'case:read': { payload: nothing, value: customerView },
  'consent:give': {
    payload: z.strictObject({ purposes: z.array(consentPurpose).max(8), language }),
    value: customerView,
  },
  'device:report': { payload: deviceReport, value: customerView },
  'queue:enter': { payload: nothing, value: customerView },
  /** Gives up the place in the queue, or hangs up the call. */
  'session:leave': { payload: nothing, value: customerView },
  'code:enter': {
    payload: z.strictObject({ code: z.string().regex(/^[0-9]{4,10}$/) }),
    value: z.object({ verified: z.boolean(), triesLeft: z.int() }),
  },
  ...bookingCommands,
  ...lineCheckCommands,
  ...chatCommands,
  ...customerCameraCommands,
  ...handOverCommands,
  ...lightCommands,
  ...signalCommands,
  ...stillCommands,
  ...mediaCommands,
} as const satisfies CommandTable;

export const customerEvents = {
  'view:changed': customerView,
  /** The same person opened the link again: this page is no longer the one in use. */
  'seat:taken': nothing,
  ...customerCameraEvents,
  ...handOverEvents,
  ...lightEvents,
  ...stillEvents,
  ...mediaEvents,
} as const satisfies EventTable;
