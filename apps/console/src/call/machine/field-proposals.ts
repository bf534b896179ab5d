import type { AnalysisView, FieldReadingView } from '@visavis/contract/analyses';
import type { DataField } from '@visavis/domain/procedure/procedure';
import type { ConfirmedField, FieldVerdict } from '../field-course.ts';
import { isOverruled } from './machine-order.ts';

export const READ_SOURCES = ['mrz', 'visual'] as const;
export type ReadSource = (typeof READ_SOURCES)[number];

/** What one place of the document says of a field. */
export type FieldRead = {
  readonly source: ReadSource;
  readonly value: string;
  readonly status: FieldReadingView['status'];
};

/** What was read of a field, for the agent to confirm or to change. It answers nothing by itself. */
export type FieldProposal = {
  readonly reads: readonly [FieldRead, ...FieldRead[]];
  /** Null where the agent must look: it is nearly the same, or the document contradicts itself. */
  readonly verdict: Extract<FieldVerdict, 'MATCH' | 'CHANGED' | 'NEW'> | null;
  /** What the field would become: as it is printed for people, where that was read. */
  readonly value: string;
};

/**
 * The last that the zone and the print said of a field, over all pictures of documents: a card has them
 * on different sides. What the agent overruled counts for nothing.
 */
export function findReads(
  analyses: readonly AnalysisView[],
  field: DataField,
): readonly FieldRead[] {
  const rows = analyses
    .filter((analysis) => !analysis.failure && !isOverruled(analysis))
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .flatMap(({ reading }) => reading?.fields.filter((row) => row.field === field) ?? []);
  return READ_SOURCES.flatMap((source) => {
    const row = rows.find((one) => one[source] !== null);
    const value = row?.[source];
    return row && value ? [{ source, value, status: row.status }] : [];
  });
}

/** What to answer for a field by what was read of it; undefined where nothing was. */
export function proposeAnswer(
  analyses: readonly AnalysisView[],
  { field, declared }: ConfirmedField,
): FieldProposal | undefined {
  const [first, ...others] = findReads(analyses, field);
  if (!first) return undefined;
  const reads = [first, ...others] as const;
  const { value } = reads.find(({ source }) => source === 'visual') ?? first;
  return { reads, value, verdict: verdictOf(reads, declared) };
}

function verdictOf(reads: FieldProposal['reads'], declared: string | null) {
  if (declared === null) return 'NEW';
  if (reads.every(({ status }) => status === 'MATCH')) return 'MATCH';
  const isContradicting = reads.some(({ value }) => folded(value) === folded(declared));
  const isChanged = reads.every(({ status }) => status === 'CHANGED') && !isContradicting;
  return isChanged ? 'CHANGED' : null;
}

/** Whether the field was looked for on a document and not found there. */
export const isUnread = (analyses: readonly AnalysisView[], field: DataField): boolean =>
  findReads(analyses, field).length === 0 &&
  analyses.some(({ reading }) => reading?.fields.some((row) => row.field === field));

/** Whether one line says all of them: the same status, and the same letters wherever they are shown. */
export const saySame = (reads: readonly FieldRead[]): boolean =>
  new Set(reads.map(({ status, value }) => (status === 'MATCH' ? status : status + folded(value))))
    .size === 1;

/** Letters and digits alone, as the zone writes them. */
const folded = (value: string): string =>
  value
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
