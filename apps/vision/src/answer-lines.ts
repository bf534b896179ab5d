import type { ServerResponse } from 'node:http';
import type { LookLine, LookPart } from '@visavis/contract/look-lines';

/** How a request ended: refused with a code, with something to say, or with the last line of a look. */
export type Answer = {
  readonly status: number;
  readonly code?: string;
  readonly body?: unknown;
};

/**
 * The answer to one request. That of a look is a list of lines, one for each part and one that says
 * how it ended; whatever is refused before the first line has one answer. Who has left is told nothing.
 */
export class AnswerLines {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  tell(part: LookPart): void {
    this.#write({ is: 'PART', ...part });
  }

  end({ status, code, body }: Answer): void {
    if (!this.#response.headersSent && (code !== undefined || body !== undefined)) {
      this.#response.writeHead(status, { 'content-type': 'application/json' });
      this.#response.end(JSON.stringify(body ?? { ok: false, code }));
      return;
    }
    this.#write(code === undefined ? { is: 'DONE' } : { is: 'FAILED', code });
    this.#response.end();
  }

  #write(line: LookLine): void {
    if (this.#response.destroyed) return;
    if (!this.#response.headersSent)
      this.#response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    this.#response.write(`${JSON.stringify(line)}\n`);
  }
}
