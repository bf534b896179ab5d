import type { Case, Change } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, StaffId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { AT } from '@visavis/domain/testing/a-case';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import type { CaseStore, Ports } from '../ports.ts';
import type { Schedule } from '../schedule/ports.ts';

/** Cases in memory, with the facts that were written down, for tests of use cases. */
export function createMemoryCases(...kept: readonly Case[]) {
  const cases = new Map<CaseId, Case>(kept.map((kase) => [kase.id, kase]));
  const facts: CaseFact[] = [];

  function commit({ case: changed, fact }: Change): Case {
    const kase = { ...changed, version: changed.version + 1 };
    cases.set(kase.id, kase);
    facts.push(fact);
    return kase;
  }
  function get(caseId: CaseId): Case {
    const kase = cases.get(caseId);
    if (!kase) throw new DomainError('CASE_NOT_FOUND', { caseId });
    return kase;
  }
  const places = (...states: readonly string[]) =>
    [...cases.values()].flatMap((kase) =>
      kase.sessions
        .filter(({ state }) => states.includes(state))
        .map((session) => ({
          ...{ caseId: kase.id, sessionId: session.id, priority: kase.priority },
          ...(kase.appointment ? { appointment: kase.appointment } : {}),
          ...session,
        })),
    );

  const store: CaseStore = {
    open: async (_, change) => commit(change),
    change: async (caseId, _, decide) => commit(decide(get(caseId))),
    get: async (caseId) => get(caseId),
    async getBySession(sessionId) {
      const place = places('WAITING', 'CLAIMED', 'LIVE', 'CLOSING', 'ENDED').find(
        ({ id }) => id === sessionId,
      );
      if (!place) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
      return get(place.caseId);
    },
    findBySecretHash: async (secretHash) =>
      [...cases.values()].find(({ invitation: { secretHash: hash, handOver, wayBack } }) =>
        [hash, handOver?.secretHash, wayBack?.secretHash].includes(secretHash),
      ),
    listWaiting: async () => places('WAITING').sort((a, b) => a.queuedAt.localeCompare(b.queuedAt)),
    findOpenOfAgent: async (wanted: StaffId) =>
      places('CLAIMED', 'LIVE').find(({ agentId }) => agentId === wanted),
    listUnfinished: async () => places('CLAIMED', 'LIVE', 'CLOSING'),
  };
  return { store, facts };
}

/** Ports for tests: cases in memory, a clock that stands, chance that counts. */
export function createMemoryPorts(...kept: readonly Case[]) {
  const { store, facts } = createMemoryCases(...kept);
  let drawn = 0;
  const next = () => (drawn += 1);
  const ports: Ports & { readonly schedule: Schedule } = {
    schedule: { findHours: async () => undefined, listBooked: async () => [] },
    cases: store,
    house: { record: async () => {} },
    procedures: { get: () => aProcedure(), getCurrent: () => aProcedure() },
    clock: { now: () => AT },
    chance: {
      id: () => `id-${next()}`,
      secret: (bytes) => `secret-${next()}-of-${bytes}`,
      seed: () => `seed-${next()}`,
      digits: (count) => String(next()).padStart(count, '0'),
      reference: () => `VIS-${next()}`,
    },
    hashes: {
      ofSecret: (secret) => `hash of ${secret}`,
      ofCode: (sessionId, code) => `hash of ${code} in ${sessionId}`,
      wayBack: (caseId, key) => `way back to ${caseId} of ${key}`,
      equal: (a, b) => a === b,
    },
  };
  return { ports, facts };
}
