import './without-eval.ts';
import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';

/** What the agent can have the customer's camera do. */
export const CAMERA_COMMANDS = ['FLIP', 'TORCH', 'ZOOM', 'FOCUS', 'RESOLUTION'] as const;
export type CameraCommand = (typeof CAMERA_COMMANDS)[number];

/** How long the customer's page has for its answer. */
export const CAMERA_ANSWER_WITHIN_MS = 8_000;

/**
 * `FLIP`: turns to the other camera. `TORCH`: `ON` or `OFF`. `ZOOM`: a number of the reported range.
 * `FOCUS`: once, now. `RESOLUTION`: how many lines the camera shall give.
 */
const wish = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('FLIP') }),
  z.strictObject({ command: z.literal('FOCUS') }),
  z.strictObject({ command: z.literal('TORCH'), value: z.enum(['ON', 'OFF']) }),
  z.strictObject({ command: z.literal('ZOOM'), value: z.number().min(0).max(1000) }),
  z.strictObject({ command: z.literal('RESOLUTION'), value: z.int().min(120).max(4320) }),
]);
export type CameraWish = z.infer<typeof wish>;

/** What the camera in use can do, and how it is set. */
export const cameraReport = z.strictObject({
  facing: z.enum(['USER', 'ENVIRONMENT', 'UNKNOWN']),
  /** How many cameras there are to flip between. */
  cameras: z.int().min(0).max(20),
  /** Whether there is a torch, and whether it is lit. */
  torch: z.boolean(),
  torchOn: z.boolean(),
  zoom: z
    .strictObject({
      min: z.number().min(0).max(1000),
      max: z.number().min(0).max(1000),
      step: z.number().min(0).max(1000),
      value: z.number().min(0).max(1000),
    })
    .nullable(),
  /** Whether it focuses on command. */
  focus: z.boolean(),
  widthPx: z.int().min(1).max(10_000),
  heightPx: z.int().min(1).max(10_000),
  /** The most lines that it can give, where the browser says it. */
  mostHeightPx: z.int().min(1).max(10_000).nullable(),
});
export type CameraReport = z.infer<typeof cameraReport>;

/** What the customer's page made of a command; `NO_ANSWER` is the server's word for silence. */
export const CAMERA_ANSWERS = ['DONE', 'NOT_ABLE', 'FAILED'] as const;
export type CameraAnswer = (typeof CAMERA_ANSWERS)[number] | 'NO_ANSWER';

const commandId = z.uuid();

export const customerCameraCommands = {
  /** After each `media:join`, and after each change of the camera or of its settings. */
  'camera:report': { payload: cameraReport, value: nothing },
  /** To each `camera:command`, once. A report comes before it, where something changed. */
  'camera:answer': {
    payload: z.strictObject({ id: commandId, answer: z.enum(CAMERA_ANSWERS) }),
    value: nothing,
  },
} as const satisfies CommandTable;

export const customerCameraEvents = {
  /** The agent asks something of the camera that is in use. */
  'camera:command': z.object({
    id: commandId,
    command: z.enum(CAMERA_COMMANDS),
    value: z.union([z.number(), z.enum(['ON', 'OFF'])]).optional(),
  }),
} as const;

export const staffCameraCommands = {
  /** Answered when the customer's page has answered, or has not in time. Refused with CAMERA_NOT_ABLE. */
  'camera:command': {
    payload: wish,
    value: z.object({ answer: z.enum(['DONE', 'FAILED', 'NO_ANSWER']) }),
  },
} as const satisfies CommandTable;
