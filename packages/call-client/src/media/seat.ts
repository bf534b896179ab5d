import type { Socket } from 'socket.io-client';
import { countersOf, rowsOf } from './counters.ts';
import type { Counters } from './counters.ts';
import { createReceiver } from './receiver.ts';
import type { Receiver, Remotes } from './receiver.ts';
import type { Connection } from './recovery.ts';
import { joinRoom } from './room.ts';
import { createSender } from './sender.ts';
import type { Sending } from './sender.ts';

export type Wishes = { readonly audio: Sending; readonly video: Sending };

/** This side's place in the room: what it sends and what it takes in, from one join to the next. */
export type Seat = {
  readonly receiver: Receiver;
  connection(): Connection;
  restartIce(): Promise<void>;
  follow(wishes: Wishes): Promise<void>;
  count(): Promise<Counters>;
  leave(): void;
};

/** Joins the room. Nothing is sent or taken in until `follow` and `receiver.takeAll`. @throws CallRefused */
export async function takeSeat(
  socket: Socket,
  watcher: { readonly remotes: Remotes; readonly onTrouble: (error: unknown) => void },
): Promise<Seat> {
  const room = await joinRoom(socket);
  const receiver = createReceiver(socket, room, watcher);
  const audio = createSender(socket, room);
  const video = createSender(socket, room);
  return {
    receiver,
    connection: () => room.connection(),
    restartIce: () => room.restartIce(),
    async follow(wishes) {
      await audio.follow(wishes.audio);
      await video.follow(wishes.video);
    },
    async count() {
      const sent = await Promise.all([audio.stats(), video.stats()]);
      return countersOf(rowsOf([...sent, ...(await receiver.stats())]), Date.now());
    },
    leave() {
      receiver.close();
      room.close();
    },
  };
}
