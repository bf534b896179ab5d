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

/** What both readers make of a place. */
type Views = { readonly print: ReaderView | undefined; readonly cells: ReaderView | undefined };

/**
 * Reads the machine-readable zone by two readers, where there is one. The second one searches where a
 * glance does not come to what the first one read; where neither sees anything of a zone, it does so
 * in the likeliest place alone: most such places are other print.
 */
export async function readMrz(
  models: { readonly print: PrintModels; readonly signs: SignNet | undefined },
  picture: Picture,
  boxes: readonly TextBox[],
  today: string,
): Promise<FoundMrz | undefined> {
  const { signs } = models;
  const seen: Views[] = [];
  let unlikely: (Views & { readonly zone: Zone }) | undefined;
  for (const zone of findZones(picture, rowsOf(boxes)).slice(0, MOST_ZONES)) {
    const print = await readByPrint(models.print, picture, zone);
    const glance = signs && readByCells(signs, picture, zone, 'GLANCE');
    const cells =
      signs && !areAgreed(glance, print) && (isZone(glance) || isZone(print))
        ? readByCells(signs, picture, zone, 'SEARCH')
        : glance;
    unlikely ??= isZone(cells) || isZone(print) ? undefined : { zone, print, cells };
    seen.push({ print, cells });
    if (passes(cells) || passes(print)) break;
  }
  const isFound = seen.some(({ print, cells }) => isZone(cells) || isZone(print));
  if (!isFound && signs && unlikely)
    seen.push({
      print: unlikely.print,
      cells: readByCells(signs, picture, unlikely.zone, 'SEARCH'),
    });
  return voteOn(seen, today);
}

/** Of several places the one that is most like a zone. */
function voteOn(seen: readonly Views[], today: string): FoundMrz | undefined {
  const worth = ({ print, cells }: Views): number =>
    (cells ? worthOf(cells) : 0) + (print ? worthOf(print) : 0);
  const [best] = [...seen].sort((a, b) => worth(b) - worth(a));
  if (!best || !(isZone(best.cells) || isZone(best.print))) return undefined;
  const reading = vote(best.print, best.cells, today);
  return reading ? { reading, rows: (best.cells ?? best.print)?.boxes ?? [] } : undefined;
}

const areAgreed = (one: ReaderView | undefined, other: ReaderView | undefined): boolean =>
  passes(one) && passes(other) && one.lines.every((line, at) => line === other.lines[at]);

/** Fewer than two check digits come right by chance: that is other print. */
const isZone = (view: ReaderView | undefined): boolean =>
  (view?.checks.filter((check) => check.passed).length ?? 0) > 1;
