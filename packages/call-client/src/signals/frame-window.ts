export const FRAME_TIMING_VERSION = 1;

/** About five seconds of pictures. */
export const WINDOW_FRAMES = 150;

/** Below this no clock of a sensor stays over five seconds. */
const REGULAR_BELOW_MS = 0.02;
const REPEATED_ABOVE = 0.5;
const LOOPED_ABOVE = 0.3;
const FEWEST_PRINTS = 20;
const MOST_REMEMBERED = 4_000;

/** A picture: when it was taken, and the digest of a piece of it, where it was looked at. */
export type SeenFrame = { readonly atMs: number; readonly print?: string };

export type FrameValues = {
  readonly frames: number;
  readonly meanMs: number;
  readonly jitterMs: number;
  readonly prints: number;
  readonly repeatedShare: number;
  readonly loopedShare: number;
  readonly regular: boolean;
  readonly repeated: boolean;
  readonly looped: boolean;
};

/**
 * Pictures window by window. A sensor is never quite regular, and its noise makes no two pictures the
 * same; a film that is played is regular, and comes round again.
 */
export class FrameWindow {
  #frames: SeenFrame[] = [];
  /** What earlier windows showed. */
  readonly #earlier = new Set<string>();

  /** Takes a picture; gives what a window was like when it is full. */
  take(frame: SeenFrame): FrameValues | undefined {
    this.#frames.push(frame);
    if (this.#frames.length < WINDOW_FRAMES) return undefined;
    const values = valuesOf(this.#frames, this.#earlier);
    this.#remember();
    this.#frames = [];
    return values;
  }

  /** The camera was another one, or stood still: what was gathered means nothing any more. */
  startAfresh(): void {
    this.#frames = [];
  }

  #remember(): void {
    if (this.#earlier.size > MOST_REMEMBERED) this.#earlier.clear();
    for (const { print } of this.#frames) if (print !== undefined) this.#earlier.add(print);
  }
}

function valuesOf(frames: readonly SeenFrame[], earlier: ReadonlySet<string>): FrameValues {
  const steps = frames.slice(1).map(({ atMs }, index) => atMs - (frames[index]?.atMs ?? atMs));
  const meanMs = mean(steps);
  const jitterMs = Math.sqrt(mean(steps.map((step) => (step - meanMs) ** 2)));
  const prints = frames.flatMap(({ print }) => (print === undefined ? [] : [print]));
  const repeats = prints.filter((print, index) => index > 0 && print === prints[index - 1]).length;
  const loops = prints.filter((print) => earlier.has(print)).length;
  const isEnough = prints.length >= FEWEST_PRINTS;
  const repeatedShare = prints.length > 1 ? repeats / (prints.length - 1) : 0;
  const loopedShare = prints.length > 0 ? loops / prints.length : 0;
  return {
    frames: frames.length,
    meanMs: round(meanMs),
    jitterMs: round(jitterMs),
    prints: prints.length,
    repeatedShare: round(repeatedShare),
    loopedShare: round(loopedShare),
    regular: meanMs > 0 && jitterMs < REGULAR_BELOW_MS,
    repeated: isEnough && repeatedShare > REPEATED_ABOVE,
    looped: isEnough && loopedShare > LOOPED_ABOVE,
  };
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const round = (number: number): number => Number(number.toFixed(3));
