import type { Thumbnails } from '@visavis/domain/session/session';

const EVERY_MS = 5_000;
const MOST = 100;
const COLUMNS = 10;
const WIDTH_PX = 160;
const HEIGHT_PX = 120;

export type Grid = Omit<Thumbnails, 'sheet'>;

/** How the stills of a recording of this length are laid out: at most a hundred, none closer than 5 s. */
export function planGrid(durationMs: number): Grid {
  const everyMs = Math.max(EVERY_MS, Math.ceil(durationMs / MOST));
  const count = Math.max(1, Math.min(MOST, Math.ceil(durationMs / everyMs)));
  return {
    columns: Math.min(COLUMNS, count),
    count,
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
    everyMs,
  };
}
