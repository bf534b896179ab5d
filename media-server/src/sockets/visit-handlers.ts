import type { visitCommands } from '@visavis/contract/visits';
import { allow } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { SessionId } from '@visavis/domain/ids';
import type { Ports, Roster, StaffStore } from '@visavis/use-cases/ports';
import type { Agent } from '@visavis/use-cases/session/lead';
import { listCalls, takeOver } from '@visavis/use-cases/session/visits';
import type { Room } from '../rooms/room.ts';
import { joinableCall } from '../rooms/views/visit-view.ts';
import type { SessionLanes } from './seat-access.ts';
import type { Handlers } from './serve.ts';

/** What a page of the console has of a session that it visits. */
export type Visiting = {
  /** Joins. @throws DomainError VISIT_NOT_POSSIBLE | AGENT_BUSY */
  visit(sessionId: SessionId): Promise<Room>;
  leaveVisited(): Promise<void>;
  /** The same, where the journal knows already. */
  stopVisiting(): Room | undefined;
  findVisited(): Room | undefined;
};

type Parts = {
  readonly ports: Ports & { readonly roster: Roster };
  readonly staff: Pick<StaffStore, 'find'>;
  readonly lanes: SessionLanes;
};
type Context = Visiting & { readonly actor: Agent };

/** The commands of those who join a session that another one leads. */
export function visitHandlers(parts: Parts): Handlers<typeof visitCommands, Context> {
  const { ports, lanes } = parts;
  return {
    'call:list': async (_, { actor }) => ({
      calls: await Promise.all(
        (await listCalls(ports, actor)).map(({ case: kase, sessionId }) =>
          describe(parts, kase, sessionId),
        ),
      ),
    }),
    'visit:begin': async ({ sessionId }, { actor, visit }) => {
      const room = await visit(sessionId);
      return room.visitView(await ports.cases.get(room.caseId), actor.role);
    },
    'visit:end': async (_, { actor, leaveVisited }) => {
      allow(actor, 'session:visit');
      await leaveVisited();
      return {};
    },
    'session:take-over': async (_, { actor, findVisited, stopVisiting }) => {
      allow(actor, 'session:lead');
      const room = findVisited();
      if (!room) throw new DomainError('VISIT_NOT_POSSIBLE');
      await lanes.run(`session:${room.caseId}`, async () => {
        const kase = await takeOver(ports, actor, room.sessionId);
        stopVisiting();
        room.handOver(kase, (await parts.staff.find(actor.id))?.name ?? '');
      });
      return {};
    },
  };
}

async function describe({ ports, staff }: Parts, kase: Case, sessionId: SessionId) {
  const { id, version } = kase.procedure;
  const { agentId } = getSession(kase, sessionId);
  const agentName = (agentId && (await staff.find(agentId))?.name) ?? '';
  return joinableCall(kase, { procedure: ports.procedures.get(id, version), sessionId, agentName });
}
