import { parentPort } from 'node:worker_threads';
import { UndecodablePicture } from '@visavis/vision/decode';
import { openDocumentReader, type DocumentReader } from '@visavis/vision/documents/read-document';
import { openFaceEngine } from '@visavis/vision/faces/open-face-engine';
import { lookAtDocument } from './look-at-document.ts';
import { lookAtFace } from './look-at-face.ts';
import { findFaces, holdStill } from './look-at-stream.ts';
import type { LookOrder, MadeOf, StreamOrder, ThreadMessage } from './orders.ts';
import { findOwnThread } from './thread-times.ts';

if (!parentPort) throw new Error('This file runs as a thread');
const port = parentPort;
const tell = (message: ThreadMessage): void => port.postMessage(message);
const ONE_READER =
  'the classifier of OCR-B is not trained: one reader reads, and nothing counts as agreed';

const engine = await openFaceEngine();
// Faces are looked at from now on; the models for print take longer to come.
const reader: Promise<DocumentReader | undefined> = openDocumentReader().then(
  (opened) => {
    if (!opened.hasBothReaders) tell({ type: 'trouble', message: ONE_READER });
    return opened;
  },
  (cause: unknown) => {
    tell({ type: 'trouble', message: `documents can't be read: ${messageOf(cause)}` });
    return undefined;
  },
);

port.on('message', (order: LookOrder | StreamOrder) => void answer(order));
tell({ type: 'ready', osThread: findOwnThread() });

async function answer(order: LookOrder | StreamOrder): Promise<void> {
  try {
    tell({ type: 'made', made: await look(order) });
  } catch (error) {
    if (error instanceof UndecodablePicture) tell({ type: 'undecodable', reason: error.reason });
    else tell({ type: 'broken', message: messageOf(error) });
  }
}

async function look(order: LookOrder | StreamOrder): Promise<MadeOf<typeof order>> {
  if (order.kind === 'FACE') return lookAtFace(engine, order);
  if (order.kind === 'FACES') return findFaces(engine, order);
  if (order.kind === 'STILL') return holdStill(order);
  return lookAtDocument({ engine, reader: await reader }, order);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
