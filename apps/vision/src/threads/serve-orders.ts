import { parentPort } from 'node:worker_threads';
import { UndecodablePicture } from '@visavis/vision/decode';
import type { LookPart } from '@visavis/contract/look-lines';
import type { MadeOf, Order, ThreadMessage } from './orders.ts';
import { findOwnThread } from './thread-times.ts';

/** Says something to the pool. */
export function tell(message: ThreadMessage): void {
  if (!parentPort) throw new Error('This file runs as a thread');
  parentPort.postMessage(message);
}

/** Answers the pool's orders, one at a time, each with one message at its end. */
export function serveOrders<Asked extends Order>(
  look: (order: Asked, tellPart: (part: LookPart) => void) => Promise<MadeOf<Asked>>,
): void {
  const tellPart = (part: LookPart): void => tell({ type: 'part', part });
  const answer = async (order: Asked): Promise<void> => {
    try {
      tell({ type: 'made', made: await look(order, tellPart) });
    } catch (error) {
      if (error instanceof UndecodablePicture) tell({ type: 'undecodable', reason: error.reason });
      else tell({ type: 'broken', message: messageOf(error) });
    }
  };
  parentPort?.on('message', (order: Asked) => void answer(order));
  tell({ type: 'ready', osThread: findOwnThread() });
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
