import { z } from 'zod';
import { nothing, type CommandTable, type EventTable } from './command.ts';
import { mediaCommands, mediaEvents } from './media.ts';
import { stillCommands, stillEvents } from './stills.ts';
import {
  consentPurpose,
  drawing,
  instant,
  language,
  localText,
  sessionId,
  stepId,
} from './vocabulary.ts';

/** What the customer's device presents to open an invitation: POST /media/invitations/open. */
export const invitationOpening = z.strictObject({
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The public half of the device's non-extractable ECDSA P-256 key, as JWK. */
  deviceKey: z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string().length(43),
    y: z.string().length(43),
  }),
  issuedAt: instant,
  /** base64url ECDSA-SHA-256 signature by that key of the UTF-8 text `visavis-invitation.<secret>.<issuedAt>`. */
  proof: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export const invitationOpened = z.object({ ticket: z.string(), expiresAt: instant });

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
  }),
  z.object({
    stage: z.literal('CALL'),
    sessionId,
    state: z.enum(['CLAIMED', 'LIVE']),
    agentName: z.string(),
    agentConnected: z.boolean(),
    step: z
      .object({
        id: stepId,
        number: z.int(),
        count: z.int(),
        prompt: localText,
        drawing,
        camera: z.enum(['FACE', 'DOCUMENT', 'NONE']),
      })
      .nullable(),
    code: z
      .object({ digits: z.int(), expiresAt: instant, triesLeft: z.int(), verified: z.boolean() })
      .nullable(),
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
  'device:report': {
    payload: z.strictObject({
      browser: z.string().max(200),
      cameraLabel: z.string().max(200),
      widthPx: z.int().min(1).max(10_000),
      heightPx: z.int().min(1).max(10_000),
      framesPerSecond: z.number().min(0).max(240),
      microphoneLevel: z.number().min(0).max(1),
    }),
    value: customerView,
  },
  'queue:enter': { payload: nothing, value: customerView },
  /** Gives up the place in the queue, or hangs up the call. */
  'session:leave': { payload: nothing, value: customerView },
  'code:enter': {
    payload: z.strictObject({ code: z.string().regex(/^[0-9]{4,10}$/) }),
    value: z.object({ verified: z.boolean(), triesLeft: z.int() }),
  },
  ...stillCommands,
  ...mediaCommands,
} as const satisfies CommandTable;

export const customerEvents = {
  'view:changed': customerView,
  /** The same person opened the link again: this page is no longer the one in use. */
  'seat:taken': nothing,
  ...stillEvents,
  ...mediaEvents,
} as const satisfies EventTable;
