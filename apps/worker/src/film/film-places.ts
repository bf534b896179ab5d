import type { Speaker } from '@visavis/domain/session/session';

const BOX = { widthPx: 720, heightPx: 540 };
/** Below the pictures: the clock, and who is who. */
const STRIP_PX = 60;

export const FILM = { widthPx: 2 * BOX.widthPx, heightPx: BOX.heightPx + STRIP_PX };
/** The middle of the strip, from above. */
export const STRIP_MIDDLE_PX = BOX.heightPx + STRIP_PX / 2;

/** Where each picture stands. A visitor's is small and between the two, while there is one. */
export const PLACES = {
  CUSTOMER: { ...BOX, leftPx: 0, topPx: 0 },
  AGENT: { ...BOX, leftPx: BOX.widthPx, topPx: 0 },
  VISITOR: { widthPx: 240, heightPx: 180, leftPx: BOX.widthPx - 120, topPx: 352 },
} as const satisfies Readonly<Record<Speaker, object>>;
