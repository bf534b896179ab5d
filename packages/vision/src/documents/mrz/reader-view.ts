import type { TextBox } from '../print/text-box.ts';
import { allPass } from './check-lines.ts';
import type { MrzFormat } from './format.ts';
import type { CheckResult, Correction, Reader } from './mrz-reading.ts';

/** What one reader makes of the zone, on its own. */
export type ReaderView = {
  readonly reader: Reader;
  readonly format: MrzFormat;
  readonly rawLines: readonly string[];
  /** Of the right length, before look-alikes were changed for check digits' sake. */
  readonly unmended: readonly string[];
  /** Of each of those signs, 0 to 1: how sure the reader is. */
  readonly likely: readonly (readonly number[])[];
  readonly lines: readonly string[];
  readonly corrections: readonly Correction[];
  readonly checks: readonly CheckResult[];
  /** By line, 0 to 1: how sure the reader is. */
  readonly confidences: readonly number[];
  readonly boxes: readonly TextBox[];
};

/** How good a view is: the share of check digits that pass, and how sure the reader is. */
export function worthOf({ checks, confidences }: ReaderView): number {
  const passing = checks.filter((check) => check.passed).length / Math.max(1, checks.length);
  const sure = confidences.reduce((sum, one) => sum + one, 0) / Math.max(1, confidences.length);
  return passing + sure;
}

export const passes = (view: ReaderView | undefined): view is ReaderView =>
  view !== undefined && allPass(view.checks);
