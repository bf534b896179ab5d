import type { Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { Signal, SignalKind } from '@visavis/domain/session/session';
import type { Ports } from '@visavis/use-cases/ports';
import { noteSignal } from '@visavis/use-cases/session/signals';
import type { Logger } from 'pino';
import type { Rooms } from '../rooms/rooms.ts';

const SERVER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

export type SignalParts = {
  readonly ports: Pick<Ports, 'cases' | 'clock'>;
  readonly rooms: Pick<Rooms, 'find'>;
  /** The kinds that the bank does not want. */
  readonly off: readonly SignalKind[];
  readonly log: Logger;
};

/** Notes signals and shows them to the agent. */
export class Signals {
  readonly #parts: SignalParts;

  constructor(parts: SignalParts) {
    this.#parts = parts;
  }

  isOff(kind: SignalKind): boolean {
    return this.#parts.off.includes(kind);
  }

  /** What the customer's page reports. @throws DomainError SESSION_NOT_FOUND | TOO_MANY_REQUESTS */
  async report(
    actor: Actor & { readonly kind: 'CUSTOMER'; readonly caseId: CaseId },
    signal: Omit<Signal, 'at'>,
  ): Promise<void> {
    await this.#note(actor, actor.caseId, signal);
  }

  /** What the server itself sees. Never rejects: a signal may not disturb what it is about. */
  async note(caseId: CaseId, signal: Omit<Signal, 'at'>): Promise<void> {
    try {
      await this.#note(SERVER, caseId, signal);
    } catch (err) {
      // No session yet, or the same was noted a moment ago.
      if (err instanceof DomainError) return;
      this.#parts.log.error({ err, kind: signal.kind }, 'signal not noted');
    }
  }

  async #note(actor: Actor, caseId: CaseId, signal: Omit<Signal, 'at'>): Promise<void> {
    if (this.isOff(signal.kind)) return;
    const { ports, rooms } = this.#parts;
    const kase = await noteSignal(ports, actor, caseId, signal);
    rooms.find(caseId)?.publish(kase);
  }
}
