import type { BrowserContextOptions, Page } from 'playwright-core';
import type { FoundStep, ReadStep } from '../script-book.ts';
import type { Words } from '../words.ts';
import type { Walk } from '../walk-script.ts';

/** What an act of the main story has at hand. */
export type Scene = Walk & {
  readonly link: string;
  readonly customerWords: Words;
  readonly agentWords: Words;
  /** Another person's browser, on a device of its own. */
  readonly openStranger: (options: BrowserContextOptions) => Promise<Page>;
};

/** Something that happens in the middle of an identification, and must not harm it. */
export type Act = {
  readonly name: string;
  /** It happens once, at the first step for which this holds. */
  readonly isDue: (found: FoundStep, read: ReadStep) => boolean;
  readonly play: (scene: Scene) => Promise<void>;
};

export const atNumber =
  (number: number): Act['isDue'] =>
  (_, read) =>
    read.number === number;
