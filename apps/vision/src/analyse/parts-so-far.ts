import type { LookPart } from '@visavis/contract/look-lines';

export type TellPart = (part: LookPart) => void;

/** What was seen so far on one snapshot, told to everyone who waits for it, whenever they came. */
export class PartsSoFar {
  readonly #parts: LookPart[] = [];
  readonly #ears: TellPart[] = [];

  add(part: LookPart): void {
    this.#parts.push(part);
    for (const tell of this.#ears) tell(part);
  }

  hear(tell: TellPart): void {
    this.#ears.push(tell);
    for (const part of this.#parts) tell(part);
  }
}
