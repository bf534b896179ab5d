import { PRIORITIES } from '@visavis/domain/case/case';
import { DECLINE_REASONS } from '@visavis/domain/session/ringing';
import { CERTIFICATE_STATES } from '@visavis/domain/staff/certificate';
import {
  BREAK_REASONS,
  GIVEN_BREAK_REASONS,
  PRESENCE_STATES,
} from '@visavis/domain/staff/presence';
import { z } from 'zod';
import { nothing, type CommandTable, type EventTable } from './command.ts';
import { documentType, instant, language, localText, sessionId } from './vocabulary.ts';

/** One customer who waits, without personal data. Nobody picks one: the lot decides for whom it rings. */
export const waitingCustomer = z.object({
  sessionId,
  reference: z.string(),
  language,
  documentType,
  procedureTitle: localText,
  priority: z.enum(PRIORITIES),
  /** The booked time, where it has come. */
  appointmentAt: instant.nullable(),
  queuedAt: instant,
  /** Since when they are away and wait to be called. */
  callBackAskedAt: instant.nullable(),
  connected: z.boolean(),
  isRinging: z.boolean(),
  /** Whether somebody who may take this customer is available: free, only busy ones, or nobody. */
  agents: z.enum(['FREE', 'BUSY', 'NONE']),
});
export type WaitingCustomer = z.infer<typeof waitingCustomer>;

/** What an agent's desk shows: their presence, what rings, and what they are certified for. */
export const deskView = z.object({
  presence: z.object({
    state: z.enum(PRESENCE_STATES),
    reason: z.enum([...BREAK_REASONS, ...GIVEN_BREAK_REASONS]).nullable(),
    since: instant,
  }),
  ringing: waitingCustomer
    .pick({
      sessionId: true,
      reference: true,
      language: true,
      documentType: true,
      procedureTitle: true,
      queuedAt: true,
    })
    .extend({ until: instant })
    .nullable(),
  /** How long a call rings before it goes to somebody else. */
  ringsSeconds: z.int(),
  isInCall: z.boolean(),
  languages: z.array(language),
  /** The best one for each type of document and language. */
  certificates: z.array(
    z.object({
      documentType,
      language,
      expiresOn: z.iso.date(),
      state: z.enum(CERTIFICATE_STATES),
    }),
  ),
});
export type DeskView = z.infer<typeof deskView>;

export const deskCommands = {
  /** This page is a desk from now on: calls ring here. */
  'desk:read': { payload: nothing, value: deskView },
  /** It is one no longer. */
  'desk:leave': { payload: nothing, value: nothing },
  /** The same without becoming a desk: a page that leads a call asks so. */
  'presence:read': { payload: nothing, value: deskView },
  'presence:set': {
    payload: z.strictObject({
      state: z.enum(PRESENCE_STATES),
      reason: z.enum(BREAK_REASONS).optional(),
    }),
    value: deskView,
  },
  'offer:decline': {
    payload: z.strictObject({ sessionId, reason: z.enum(DECLINE_REASONS) }),
    value: deskView,
  },
} as const satisfies CommandTable;

export const deskEvents = {
  'desk:changed': deskView,
} as const satisfies EventTable;
