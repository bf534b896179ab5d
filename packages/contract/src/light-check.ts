import {
  LIGHT_BLEND_MS,
  LIGHT_CHECK_ENDS,
  LIGHT_MS,
  LIGHTS,
} from '@visavis/domain/session/light-check';
import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { instant } from './vocabulary.ts';

/** How long the customer reads what will happen before it does. */
export const LIGHT_NOTICE_MS = 5_000;

/** How long the page has for its answer: reading, the colours, and a slow line. */
export const LIGHT_ANSWER_WITHIN_MS = LIGHT_NOTICE_MS + LIGHTS * LIGHT_MS + 8_000;

const checkId = z.uuid();
const colour = z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)]);
const ms = z.number().min(0).max(60_000);

/** When a colour stood alone on the screen, in ms since the first one began. */
const light = z.strictObject({ fromMs: ms, toMs: ms });

/** How the customer's page answers `light:show`. */
export const lightCommands = {
  'light:answer': {
    payload: z.strictObject({
      id: checkId,
      end: z.enum(LIGHT_CHECK_ENDS).exclude(['NO_ANSWER']),
      /** Of each colour that was shown, in their order. */
      lights: z.array(light).max(LIGHTS),
      /** How long before this answer the first colour began; 0 where none did. */
      beganAgoMs: ms,
    }),
    value: nothing,
  },
} as const satisfies CommandTable;

export const lightEvents = {
  /** The agent wishes to see these colours' light on the customer's face. */
  'light:show': z.object({
    id: checkId,
    colours: z.array(colour).max(LIGHTS),
    /** How long each is there, its blending in included, and how long that takes. */
    eachMs: z.literal(LIGHT_MS),
    blendMs: z.literal(LIGHT_BLEND_MS),
    /** How long it is announced before. */
    noticeMs: z.literal(LIGHT_NOTICE_MS),
  }),
  /** The agent's side is over: what is announced or shown stops. */
  'light:cancelled': z.object({ id: checkId }),
} as const;
export type LightShow = z.infer<(typeof lightEvents)['light:show']>;

/** Each light check of the session, in its view; `end` is null while it goes on. */
export const lightChecks = {
  lightChecks: z.array(
    z.object({
      number: z.int().min(1),
      at: instant,
      end: z.enum(LIGHT_CHECK_ENDS).nullable(),
    }),
  ),
} as const;

export const staffLightCommands = {
  /** Answered when the customer's page was asked; what became of it is in `session:changed` later. */
  'light:check': { payload: nothing, value: nothing },
} as const satisfies CommandTable;
