import { openFaceFinder } from '@visavis/vision/faces/open-face-engine';
import { lookFirstAtDocument } from './look-at-document.ts';
import { lookFirstAtFace } from './look-at-face.ts';
import type { FirstOrder } from './orders.ts';
import { serveOrders } from './serve-orders.ts';

const finder = await openFaceFinder();

serveOrders(async (order: FirstOrder) =>
  order.kind === 'FIRST_FACE' ? lookFirstAtFace(finder, order) : lookFirstAtDocument(order),
);
