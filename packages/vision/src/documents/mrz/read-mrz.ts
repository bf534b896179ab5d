import type { SignNet } from '../../cells/sign-net.ts';
import type { Picture } from '../../quality/picture.ts';
import type { PrintModels } from '../print/print-models.ts';
import { rowsOf } from '../print/rows.ts';
import type { TextBox } from '../print/text-box.ts';
import { findZones, type Zone } from './find-zones.ts';
import type { MrzReading } from './mrz-reading.ts';
import { readByCells } from './read-by-cells.ts';
import { readByPrint } from './read-by-print.ts';
import { passes, worthOf, type ReaderView } from './reader-view.ts';
import { vote } from './vote.ts';

/** More places than this are not tried for a zone: each costs a third of a second. */
const MOST_ZONES = 3;

/** A zone as read, and the rows of print that it was read from. */
export type FoundMrz = { readonly reading: MrzReading; readonly rows: readonly TextBox[] };

/** Reads the machine-readable zone by two readers, where there is one. */
export async function readMrz(
  models: { readonly print: PrintModels; readonly signs: SignNet | undefined },
  picture: Picture,
  boxes: readonly TextBox[],
  today: string,
): Promise<FoundMrz | undefined> {
  let best: { print?: ReaderView; cells?: ReaderView; worth: number } | undefined;
  for (const zone of findZones(picture, rowsOf(boxes)).slice(0, MOST_ZONES)) {
    const print = await readByPrint(models.print, picture, zone);
    const cells = models.signs ? lookAgain(models.signs, picture, zone, print) : undefined;
    const worth = (cells ? worthOf(cells) : 0) + (print ? worthOf(print) : 0);
    if (!best || worth > best.worth)
      best = { worth, ...(print ? { print } : {}), ...(cells ? { cells } : {}) };
    if (passes(cells) || passes(print)) break;
  }
  const isZone = best && (bestChecks(best.cells) > 1 || bestChecks(best.print) > 1);
  const reading = best && isZone ? vote(best.print, best.cells, today) : undefined;
  return reading ? { reading, rows: (best?.cells ?? best?.print)?.boxes ?? [] } : undefined;
}

/** Searches only where a glance does not come to what the other reader read, with right check digits. */
function lookAgain(
  signs: SignNet,
  picture: Picture,
  zone: Zone,
  print: ReaderView | undefined,
): ReaderView {
  const glance = readByCells(signs, picture, zone, 'GLANCE');
  const isAgreed =
    passes(glance) && passes(print) && glance.lines.every((line, at) => line === print.lines[at]);
  return isAgreed ? glance : readByCells(signs, picture, zone, 'SEARCH');
}

/** Fewer than two check digits come right by chance: that is other print. */
const bestChecks = (view: ReaderView | undefined): number =>
  view?.checks.filter((check) => check.passed).length ?? 0;
