/** Ends whatever was started, the last first, once, and whatever else fails. */
export class CleanUp {
  readonly #ends: { readonly what: string; readonly end: () => Promise<unknown> }[] = [];
  #running: Promise<void> | undefined;

  /** Notes how something is ended again. */
  add(what: string, end: () => Promise<unknown>): void {
    this.#ends.push({ what, end });
  }

  run(): Promise<void> {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    for (const { what, end } of this.#ends.toReversed()) {
      try {
        await end();
      } catch (error) {
        process.stderr.write(`${what} could not be ended: ${String(error)}\n`);
      }
    }
  }
}
