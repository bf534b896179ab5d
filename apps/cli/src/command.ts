/** One thing that the command line can do. */
export type Command = {
  /** What follows its name. */
  readonly usage: string;
  /** One line for the list. */
  readonly about: string;
  /**
   * Does it and gives the exit code: 0 where it was done, 1 where it was refused or failed.
   * @throws UsageError where the arguments make no sense
   */
  run(args: readonly string[]): Promise<number>;
};

/** What was typed cannot be meant. Answered with the usage of the command, and the exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
