import type { LightShow } from '@visavis/contract/light-check';

type Shown = { fromMs: number; toMs: number };

/** What was shown, and when it began, by `performance.now()`. */
export type PlayedLights = {
  readonly isWhole: boolean;
  readonly lights: readonly Readonly<Shown>[];
  readonly beganAtMs: number;
};

/**
 * Paints the colours one after the other, each blending in softly, and notes when each stood alone on
 * the screen, by the frames that were drawn. Ends early, and not whole, where `stop` says so.
 */
export function playLights(
  { colours, eachMs, blendMs }: Pick<LightShow, 'colours' | 'eachMs' | 'blendMs'>,
  {
    paint,
    ground,
    stop,
  }: {
    readonly paint: (colour: string) => void;
    /** The colour before the first one. */
    readonly ground: string;
    readonly stop: AbortSignal;
  },
): Promise<PlayedLights> {
  const { promise, resolve } = Promise.withResolvers<PlayedLights>();
  const lights: Shown[] = [];
  let beganAtMs: number | undefined;
  const draw = (nowMs: number) => {
    beganAtMs ??= nowMs;
    const sinceMs = nowMs - beganAtMs;
    const at = Math.floor(sinceMs / eachMs);
    const colour = colours[at];
    if (colour === undefined || stop.aborted)
      return resolve({ isWhole: colour === undefined, lights, beganAtMs });
    const share = Math.min(1, (sinceMs - at * eachMs) / blendMs);
    paint(mix(colours[at - 1] ?? ground, colour, share));
    if (share === 1) {
      const light = (lights[at] ??= { fromMs: sinceMs, toMs: sinceMs });
      light.toMs = sinceMs;
    }
    requestAnimationFrame(draw);
  };
  // Where no frame is drawn any more, as of a page out of sight, the stop itself ends it.
  stop.addEventListener('abort', () =>
    resolve({ isWhole: false, lights, beganAtMs: beganAtMs ?? performance.now() }),
  );
  requestAnimationFrame(draw);
  return promise;
}

/** Between two colours, both as `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [one, other] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(one! + (other! - one!) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
