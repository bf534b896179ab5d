import { LIGHT_PATH, type LightClaims } from '@visavis/contract/light-look';
import type { LookPart } from '@visavis/contract/look-lines';
import { CLIP_PATH, LOOK_PATH, type ClipOrder, type LookClaims } from '@visavis/contract/vision';
import { sha256Of, type LookTickets } from '@visavis/runtime/look-tickets';
import type { RecordedClip } from '../recording/clip.ts';
import { readLookLines } from './read-look-lines.ts';

/**
 * So long an agent is kept waiting. The vision process hears that nobody waits any more, looks at what
 * others wait for first, and keeps what it finds: the room shows it when it comes.
 */
const ANSWER_WITHIN_MS = 10_000;
/** Clips wait for one another, and for every picture. */
const CLIP_WITHIN_MS = 120_000;

export type Looked = Pick<LookClaims, 'caseId' | 'sessionId' | 'snapshotId'>;

/** The way to the vision process of this machine. Whatever goes wrong on it rejects. */
export class VisionLink {
  readonly #url: string;
  readonly #tickets: LookTickets;

  constructor({ port, tickets }: { readonly port: number; readonly tickets: LookTickets }) {
    this.#url = `http://127.0.0.1:${port}`;
    this.#tickets = tickets;
  }

  /**
   * Has a snapshot looked at; resolves once what was found is kept with the session. What is seen before
   * is told as it comes.
   */
  async look(
    target: Looked,
    bytes: Uint8Array,
    onPart: (part: LookPart) => void = () => {},
  ): Promise<void> {
    const claims = { ...target, sha256: sha256Of(bytes) };
    const { body } = await this.#send(LOOK_PATH, claims, bytes, ANSWER_WITHIN_MS);
    if (!body) throw new Error('The vision process answered nothing');
    await readLookLines(body, onPart);
  }

  /** Has a clip looked at for what is ordered; resolves once what was found is kept. */
  async lookAtClip(
    target: Looked,
    order: ClipOrder,
    { ivf, startsAt }: RecordedClip,
  ): Promise<void> {
    const clip = { order, startsAtMs: startsAt.getTime() };
    const claims = { ...target, sha256: sha256Of(ivf), clip };
    await done(this.#send(CLIP_PATH, claims, ivf, CLIP_WITHIN_MS));
  }

  /** Has the clip of a light check looked at; resolves once what was found is kept. */
  async lookAtLight(about: Omit<LightClaims, 'sha256'>, ivf: Uint8Array): Promise<void> {
    const claims = { ...about, sha256: sha256Of(ivf) };
    await done(this.#send(LIGHT_PATH, claims, ivf, CLIP_WITHIN_MS));
  }

  async #send(
    path: string,
    claims: LookClaims | LightClaims,
    bytes: Uint8Array,
    withinMs: number,
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.#url), {
      method: 'POST',
      headers: { authorization: `Bearer ${await this.#tickets.sign(claims)}` },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(withinMs),
    });
    if (response.ok) return response;
    await response.body?.cancel();
    throw new Error(`The vision process answered ${response.status}`);
  }
}

/** The answer's end, whatever it says. */
const done = async (answer: Promise<Response>): Promise<unknown> => (await answer).arrayBuffer();
