import { isDeepStrictEqual } from 'node:util';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import type { CaseId } from '@visavis/domain/ids';
import type { Signal } from '@visavis/domain/session/session';
import type { Ports } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';
import { listCountrySignals, type AddressFindings } from './country-signals.ts';
import type { SignalSettings } from './signal-settings.ts';
import type { Signals } from './signals.ts';

export type WhereaboutsParts = {
  readonly ports: Pick<Ports, 'cases' | 'procedures'>;
  readonly signals: Pick<Signals, 'note'>;
  readonly settings: SignalSettings;
  readonly log: Logger;
};

/**
 * From where customers are connected. An address is looked up when it arrives and forgotten at once:
 * what is kept is its country and the kind of its network.
 */
export class Whereabouts {
  readonly #parts: WhereaboutsParts;
  readonly #found = new Map<CaseId, AddressFindings>();

  constructor(parts: WhereaboutsParts) {
    this.#parts = parts;
  }

  /** A customer's page is here. Never rejects. */
  async arrived(caseId: CaseId, address: string): Promise<void> {
    const { ipCountries, ipNetworks } = this.#parts.settings;
    const country = ipCountries?.find(address);
    this.#found.set(caseId, { country, network: ipNetworks?.find(address) });
    await this.look(caseId);
  }

  gone(caseId: CaseId): void {
    this.#found.delete(caseId);
  }

  /** Something of which the signals are made may have changed. Never rejects. */
  async look(caseId: CaseId): Promise<void> {
    try {
      await this.#look(await this.#parts.ports.cases.get(caseId));
    } catch (err) {
      this.#parts.log.error({ err }, 'whereabouts not looked at');
    }
  }

  async #look(kase: Case): Promise<void> {
    const session = findOpenSession(kase);
    if (!session) return;
    const { ports, signals } = this.#parts;
    const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
    const found = this.#found.get(kase.id) ?? { country: undefined, network: undefined };
    for (const signal of listCountrySignals(kase, procedure, found))
      if (!isNoted(session.signals, signal)) await signals.note(kase.id, signal);
  }
}

/** Whether the last signal of that kind says the same. */
function isNoted(
  signals: readonly Signal[],
  { kind, version, values }: Omit<Signal, 'at'>,
): boolean {
  const last = signals.findLast((signal) => signal.kind === kind);
  return last?.version === version && isDeepStrictEqual(last.values, values);
}
