const LINE_EVERY_MS = 15_000;

/**
 * What a stage says while it works: a share done between 0 and 1, or a few words.
 * @typedef {(state: number | string) => void} Report
 */

/**
 * The stages of a set-up, shown as `[3/9] Building the media worker … 41 %`. On a terminal the
 * line is rewritten in place; elsewhere a line is printed now and then.
 */
export class Progress {
  #total;
  #done;
  #out;

  /** @param {{ total: number, done?: number, out?: NodeJS.WriteStream }} options */
  constructor({ total, done = 0, out = process.stdout }) {
    this.#total = total;
    this.#done = done;
    this.#out = out;
  }

  /** How many stages have been run. */
  get done() {
    return this.#done;
  }

  /**
   * Runs one stage and shows it. What it returns is printed as its result.
   * @param {string} title
   * @param {(report: Report) => Promise<string>} work
   */
  async run(title, work) {
    this.#done += 1;
    const stage = `[${this.#done}/${this.#total}] ${title}`;
    const startedAt = Date.now();
    let state = '';
    let nextLineAt = startedAt + LINE_EVERY_MS;
    const show = () => {
      const now = Date.now();
      const line = `${stage} … ${state ? `${state} · ` : ''}${duration(now - startedAt)}`;
      if (this.#out.isTTY) {
        this.#rewrite(line);
      } else if (now >= nextLineAt) {
        nextLineAt = now + LINE_EVERY_MS;
        this.#out.write(`${line}\n`);
      }
    };
    const timer = setInterval(show, 250);
    try {
      const result = await work((next) => {
        state = typeof next === 'number' ? `${Math.floor(next * 100)} %` : next;
      });
      clearInterval(timer);
      const took = Date.now() - startedAt;
      this.#finish(`${stage}: ${result}${took > 1500 ? ` (${duration(took)})` : ''}`);
    } catch (error) {
      clearInterval(timer);
      this.#finish(`${stage}: FAILED (${duration(Date.now() - startedAt)})`);
      throw error;
    }
  }

  /** @param {string} line */
  #rewrite(line) {
    const width = this.#out.columns ?? 80;
    this.#out.write(`\r\u001B[2K${line.slice(0, width - 1)}`);
  }

  /** @param {string} line */
  #finish(line) {
    this.#out.write(this.#out.isTTY ? `\r\u001B[2K${line}\n` : `${line}\n`);
  }
}

/** @param {number} ms */
export function duration(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
