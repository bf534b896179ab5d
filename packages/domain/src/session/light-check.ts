import type { Instant } from '../ids.ts';

/** A colour of the customer's screen, as CSS writes it. */
export type LightColour = `#${string}`;

/** How long each colour is shown, its blending in included: two changes a second, and never three. */
export const LIGHT_MS = 500;

/** How long one colour blends into the next. */
export const LIGHT_BLEND_MS = 150;

/** How many colours one check shows. */
export const LIGHTS = 8;

/**
 * How a check ended. `STOPPED`: by the customer. `NOT_WISHED`: their device asks for less motion.
 * `NOT_VISIBLE`: the page was not seen, or the camera does not look at the face. Nothing can be told
 * from any but `SHOWN`, and none is held against the customer.
 */
export const LIGHT_CHECK_ENDS = [
  'SHOWN',
  'STOPPED',
  'NOT_WISHED',
  'NOT_VISIBLE',
  'NO_ANSWER',
] as const;
export type LightCheckEnd = (typeof LIGHT_CHECK_ENDS)[number];

/** When a colour stood alone on the screen, in ms since the first one began. */
export type ShownLight = { readonly fromMs: number; readonly toMs: number };

/** A flash of the customer's screen in colours that the lot gave, to see their light on the face. */
export type LightCheck = {
  /** The first of a session is 1. */
  readonly number: number;
  readonly colours: readonly LightColour[];
  readonly at: Instant;
  /** Missing while it goes on. */
  readonly end?: LightCheckEnd;
  /** Of each colour that was shown, in their order. */
  readonly lights?: readonly ShownLight[];
};
