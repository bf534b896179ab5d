import { DECLINE_REASONS, LAPSE_CAUSES } from '@visavis/domain/session/ringing';
import { ROUTE_REASONS } from '@visavis/domain/session/route-reasons';
import { z } from 'zod';

const at = z.iso.datetime();
/** Where it is in the journal, and when. */
const entry = { entry: z.int().describe('Number of the entry of the journal.'), at };

/** How a session went, as its journal tells it. Members of staff by their ids. */
export const courseFields = {
  offers: z
    .array(
      z.strictObject({
        ...entry,
        agentId: z.string(),
        eligible: z.array(z.string()).describe('Among whom the lot was drawn, in this order.'),
        offer: z.int(),
        routed: z
          .enum(ROUTE_REASONS)
          .optional()
          .describe('There where a supervisor named the agent instead of the lot, and why.'),
        lapsed: z
          .strictObject({
            cause: z.enum(LAPSE_CAUSES),
            reason: z.enum(DECLINE_REASONS).optional(),
            at,
          })
          .optional(),
      }),
    )
    .describe('For whom it rang, drawn by lot unless it says otherwise.'),
  codeCourse: z
    .array(
      z.strictObject({
        ...entry,
        event: z.enum(['SENT', 'NOT_SENT', 'RIGHT', 'WRONG']),
        channel: z.enum(['EMAIL', 'SMS']).optional(),
        count: z.int().optional().describe('Which sending, or which try, it was.'),
      }),
    )
    .describe('What became of the one-time codes; never a code itself.'),
  camera: z
    .array(
      z.strictObject({
        ...entry,
        command: z.string(),
        value: z.union([z.string(), z.number()]).optional(),
        answer: z.string(),
      }),
    )
    .describe("What the agent did with the customer's camera, and what it made of it."),
  missingStills: z
    .array(z.strictObject({ ...entry, of: z.string(), cause: z.string() }))
    .describe('Stills that the camera was asked for and did not give.'),
  helpAsked: z.array(z.strictObject(entry)),
  takeOvers: z.array(z.strictObject({ ...entry, from: z.string(), to: z.string() })),
  breaksJournalled: z
    .array(z.strictObject({ ...entry, participant: z.string(), awayMs: z.number().optional() }))
    .describe('Each loss and return of a side; with the length once it is back.'),
} as const;

/** How the answers of a step came about. */
export const stepCourseFields = {
  shownMs: z.number().optional().describe('How long the step stood on both screens.'),
  answers: z
    .array(z.strictObject({ ...entry, result: z.enum(['PASSED', 'FAILED', 'NOT_POSSIBLE']) }))
    .describe('Every answer of the agent to the step; the last one counts.'),
} as const;

/** Which devices the link was opened on, and what was refused. */
export const accessFields = {
  devices: z.array(
    z.strictObject({
      ...entry,
      deviceKey: z.string().describe('Thumbprint of its key (RFC 7638).'),
      by: z.enum(['INVITATION', 'HAND_OVER']),
    }),
  ),
  refusals: z.array(z.strictObject({ ...entry, code: z.string() })),
} as const;
