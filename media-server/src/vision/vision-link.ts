import { LOOK_PATH, SERIES_PATH, type LookClaims } from '@visavis/contract/vision';
import { sha256Of, type LookTickets } from '@visavis/runtime/look-tickets';

/** After so long an answer is of no use in a call; what is looked at nevertheless comes late. */
const ANSWER_WITHIN_MS = 10_000;

export type Looked = Pick<LookClaims, 'caseId' | 'sessionId' | 'snapshotId'>;

/** A picture or frame of the stream, as it was recorded. */
export type SeenFrame = { readonly atMs: number; readonly bytes: Uint8Array };

/** The way to the vision process of this machine. Whatever goes wrong on it rejects. */
export class VisionLink {
  readonly #url: string;
  readonly #tickets: LookTickets;

  constructor({ port, tickets }: { readonly port: number; readonly tickets: LookTickets }) {
    this.#url = `http://127.0.0.1:${port}`;
    this.#tickets = tickets;
  }

  /** Has a snapshot looked at; resolves once what was found is kept with the session. */
  look(target: Looked, bytes: Uint8Array): Promise<void> {
    return this.#send(LOOK_PATH, { ...target, sha256: sha256Of(bytes) }, bytes);
  }

  /** Has the frames around a prompt looked at; resolves once what was found is kept. */
  lookAtSeries(target: Looked, frames: readonly SeenFrame[]): Promise<void> {
    const bytes = Buffer.concat(frames.map((frame) => frame.bytes));
    return this.#send(
      SERIES_PATH,
      {
        ...target,
        sha256: sha256Of(bytes),
        frames: frames.map((frame) => ({ atMs: frame.atMs, sizeBytes: frame.bytes.length })),
      },
      bytes,
    );
  }

  async #send(path: string, claims: LookClaims, bytes: Uint8Array): Promise<void> {
    const response = await fetch(new URL(path, this.#url), {
      method: 'POST',
      headers: { authorization: `Bearer ${await this.#tickets.sign(claims)}` },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`The vision process answered ${response.status}`);
  }
}
