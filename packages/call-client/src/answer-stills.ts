import { customerCommands, customerEvents } from '@visavis/contract/customer';
import { MOST_STILL_BYTES, STILL_PART_BYTES } from '@visavis/contract/stills';
import type { Socket } from 'socket.io-client';
import { call, listen } from './call.ts';
import { takeStill } from './local/take-still.ts';
import { pause } from './pause.ts';

const SLOWER_MS = 300;

export type StillSource = {
  /** The camera as it runs now. */
  readonly camera: () => MediaStreamTrack | null;
  /** A still was taken: what a camera shows by its flash. */
  readonly onTaken: () => void;
};

/** Takes a still whenever the server asks for one, and sends it. What it returns ends that. */
export const answerStills = (socket: Socket, source: StillSource): (() => void) =>
  listen(socket, customerEvents, 'still:wanted', ({ challenge }) => {
    answer(socket, source, challenge).catch(reportError);
  });

async function answer(socket: Socket, source: StillSource, challenge: string): Promise<void> {
  const camera = source.camera();
  const still = camera && (await takeStill(camera, MOST_STILL_BYTES));
  if (!still) {
    await call(socket, customerCommands, 'still:decline', { challenge });
    return;
  }
  source.onTaken();
  await sendStill(socket, challenge, new Uint8Array(await still.arrayBuffer()));
}

/**
 * One part after the other, each when the one before has arrived: what has to go through the same
 * line meanwhile waits for one part at most. Where the server refuses, it knows why.
 */
async function sendStill(socket: Socket, challenge: string, still: Uint8Array): Promise<void> {
  for (let offset = 0; offset < still.length;) {
    const bytes = still.slice(offset, offset + STILL_PART_BYTES);
    const isLast = offset + bytes.length === still.length;
    const part = { challenge, offset, bytes, isLast };
    const answer = await call(socket, customerCommands, 'still:give', part);
    if (answer.ok) offset += bytes.length;
    else if (answer.code === 'TOO_MANY_REQUESTS') await pause(SLOWER_MS);
    else return;
  }
}
