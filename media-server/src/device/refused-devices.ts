import { DomainError, type ErrorCode } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import { noteRefusedDevice } from '@visavis/use-cases/case/bound-device';
import type { Ports } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';
import type { Signals } from '../signals/signals.ts';

const QUIET_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** What a refused device is, to the agent whose customer has one already. */
const SECOND_DEVICE_VERSION = 1;
const SECOND_DEVICE_CODES: readonly ErrorCode[] = [
  'INVITATION_ON_OTHER_DEVICE',
  'HAND_OVER_NOT_ALLOWED',
  'DEVICE_PROOF_REFUSED',
];

export type RefusedDevicesParts = {
  readonly ports: Ports;
  readonly signals: Pick<Signals, 'note'>;
  readonly log: Logger;
};

/** Writes down devices that were turned away, and lets the agent know. */
export class RefusedDevices {
  readonly #parts: RefusedDevicesParts;
  readonly #nowMs: () => number;
  readonly #quietUntilMs = new Map<CaseId, number>();

  constructor(parts: RefusedDevicesParts, nowMs: () => number = () => performance.now()) {
    this.#parts = parts;
    this.#nowMs = nowMs;
  }

  /**
   * A socket showed a ticket that is not this device's. Once a minute of a case: who holds a stolen
   * ticket may try as often as they like. Never rejects.
   */
  async noteSocket(caseId: CaseId, code: ErrorCode): Promise<void> {
    if (!SECOND_DEVICE_CODES.includes(code) || this.#isQuiet(caseId)) return;
    try {
      await noteRefusedDevice(this.#parts.ports, { kind: 'CUSTOMER', caseId }, code);
      await this.noteOpening(caseId, code);
    } catch (err) {
      this.#parts.log.error({ err }, 'refused device not noted');
    }
  }

  /** A device could not open the invitation, which is written down already. Never rejects. */
  async noteOpening(caseId: CaseId, code: ErrorCode): Promise<void> {
    if (!SECOND_DEVICE_CODES.includes(code)) return;
    const kind = 'SECOND_DEVICE';
    await this.#parts.signals.note(caseId, {
      kind,
      version: SECOND_DEVICE_VERSION,
      values: { code },
    });
  }

  /** As `noteOpening`, for what was thrown. */
  async noteRefusal(error: unknown): Promise<void> {
    if (!(error instanceof DomainError)) return;
    const { caseId } = error.details;
    if (typeof caseId === 'string') await this.noteOpening(caseId as CaseId, error.code);
  }

  #isQuiet(caseId: CaseId): boolean {
    const nowMs = this.#nowMs();
    if ((this.#quietUntilMs.get(caseId) ?? 0) > nowMs) return true;
    if (this.#quietUntilMs.size >= MOST_REMEMBERED) this.#quietUntilMs.clear();
    this.#quietUntilMs.set(caseId, nowMs + QUIET_MS);
    return false;
  }
}
