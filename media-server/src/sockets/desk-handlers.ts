import type { deskCommands } from '@visavis/contract/desk';
import type { Ports, Roster } from '@visavis/use-cases/ports';
import { allow } from '@visavis/domain/access/access';
import type { Agent } from '@visavis/use-cases/session/lead';
import { declineOffer } from '@visavis/use-cases/session/offer';
import { setPresence } from '@visavis/use-cases/staff/presence';
import type { Desks } from '../rooms/desks.ts';
import type { Dispatcher } from '../rooms/dispatcher.ts';
import type { StaffPeer } from '../rooms/peer.ts';
import type { Handlers } from './serve.ts';

export type DeskParts = {
  readonly ports: Ports & { readonly roster: Roster };
  readonly desks: Desks;
  readonly dispatcher: Dispatcher;
};

export type DeskContext = { readonly actor: Agent; readonly peer: StaffPeer };

/** What an agent commands at the desk, where calls ring. */
export function deskHandlers({
  ports,
  desks,
  dispatcher,
}: DeskParts): Handlers<typeof deskCommands, DeskContext> {
  return {
    'desk:read': async (_, { actor, peer }) => {
      allow(actor, 'session:claim');
      desks.sit(actor.id, peer);
      await ports.roster.noteSeen([actor.id], ports.clock.now());
      await dispatcher.consider();
      return desks.read(actor);
    },
    'desk:leave': async (_, { actor, peer }) => {
      allow(actor, 'session:claim');
      desks.rise(actor.id, peer);
      void dispatcher.consider();
      return {};
    },
    'presence:read': async (_, { actor }) => {
      allow(actor, 'session:claim');
      return desks.read(actor);
    },
    'presence:set': async (asked, { actor }) => {
      await setPresence(ports, actor, actor.id, asked);
      await dispatcher.consider();
      return desks.read(actor);
    },
    'offer:decline': async ({ sessionId, reason }, { actor }) => {
      await declineOffer(ports, actor, sessionId, reason);
      await dispatcher.consider();
      return desks.read(actor);
    },
  };
}
