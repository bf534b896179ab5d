/** Something that a person must mend before Visavis can go on. */
export class SetUpFailure extends Error {
  /**
   * @param {string} what what went wrong, one sentence
   * @param {string} mend what to do about it
   * @param {{ detail?: string, cause?: unknown }} [more] `detail`: the last words of the program that failed
   */
  constructor(what, mend, more = {}) {
    super(what, { cause: more.cause });
    this.name = 'SetUpFailure';
    this.mend = mend;
    this.detail = more.detail ?? '';
  }
}

/**
 * What to print before giving up. What went wrong comes last: of a long output the end is kept.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof SetUpFailure)) {
    return `\nStopped by a fault:\n${error instanceof Error ? error.stack : String(error)}\n`;
  }
  const detail = error.detail ? `\n${error.detail.replace(/^/gm, '    ')}\n` : '';
  return `${detail}\n${error.message}\n\nWhat to do: ${error.mend}\n`;
}
