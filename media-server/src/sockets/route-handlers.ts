import type { routingCommands } from '@visavis/contract/routing';
import type { Actor } from '@visavis/domain/access/access';
import type { StaffStore } from '@visavis/use-cases/ports';
import type { Dispatcher } from '../rooms/dispatcher.ts';
import type { Handlers } from './serve.ts';

type Parts = { readonly dispatcher: Dispatcher; readonly staff: Pick<StaffStore, 'find'> };

/** How a supervisor names the agent for whom a session rings. */
export const routeHandlers = ({
  dispatcher,
  staff,
}: Parts): Handlers<typeof routingCommands, { readonly actor: Actor }> => ({
  'route:list': async ({ sessionId }, { actor }) => {
    const staffIds = await dispatcher.listRoutable(actor, sessionId);
    const agents = await Promise.all(
      staffIds.map(async (staffId) => ({ staffId, name: (await staff.find(staffId))?.name ?? '' })),
    );
    return { agents };
  },
  'route:give': async ({ sessionId, ...named }, { actor }) => {
    await dispatcher.route(actor, sessionId, named);
    await dispatcher.consider();
    return {};
  },
});
