import { ROUTE_REASONS } from '@visavis/domain/session/route-reasons';
import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { sessionId, staffId } from './vocabulary.ts';

/** How a supervisor names the agent for whom a waiting session rings, instead of the lot. */
export const routingCommands = {
  'route:list': {
    payload: z.strictObject({ sessionId }),
    value: z.object({ agents: z.array(z.object({ staffId, name: z.string() })) }),
  },
  'route:give': {
    payload: z.strictObject({ sessionId, agentId: staffId, reason: z.enum(ROUTE_REASONS) }),
    value: nothing,
  },
} as const satisfies CommandTable;
