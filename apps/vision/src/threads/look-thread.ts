import { openDocumentReader, type DocumentReader } from '@visavis/vision/documents/read-document';
import { openFaceEngine } from '@visavis/vision/faces/open-face-engine';
import { lookAtDocument } from './look-at-document.ts';
import { lookAtFace } from './look-at-face.ts';
import { findFaces, holdStill } from './look-at-stream.ts';
import type { LookOrder, StreamOrder } from './orders.ts';
import { messageOf, serveOrders, tell } from './serve-orders.ts';

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

serveOrders(async (order: LookOrder | StreamOrder, tellPart) => {
  if (order.kind === 'FACE') return lookAtFace(engine, order);
  if (order.kind === 'FACES') return findFaces(engine, order);
  if (order.kind === 'STILL') return holdStill(order);
  return lookAtDocument({ engine, reader: await reader }, order, tellPart);
});
