import { digest } from '@visavis/domain/journal/chain';
import type { ReportedSession } from '../report/report-schema.ts';
import type { ReadEntry } from './check-journal.ts';
import type { Side } from './check-report.ts';
import { digestOf, factsOf } from './facts-of.ts';

/** What software said, and what the agent said of it, as the report has it. */
export const analysesInReport = ({ analyses }: ReportedSession, salt: string): Side => ({
  analyses: analyses
    .filter(({ failure }) => !failure)
    .map(({ id, kind, snapshots, stepId, models, rule, findings, reading, detail, crops }) => ({
      ...{ id, kind, snapshots, stepId, models, rule, findings },
      detail: detail && hashesOf(detail),
      crops: crops.map(({ what, of, ...file }) => ({ what, of, ...hashesOf(file) })),
      reading: reading && digest({ salt, reading }),
    })),
  'failed analyses': analyses.flatMap(({ id, kind, snapshots, failure }) =>
    failure ? [{ id, kind, snapshots, failure }] : [],
  ),
  'judged analyses': byId(
    analyses.flatMap(({ id, judgement }) =>
      judgement ? [{ id, agrees: judgement.agrees, remark: digestOf(salt, judgement.remark) }] : [],
    ),
  ),
});

/** The same, as the journal has it. Of several judgements the last one counts. */
export function analysesInJournal(entries: readonly ReadEntry[]): Side {
  const judged = new Map(
    factsOf(entries, 'analysis.judged').map(({ analysisId: id, agrees, remarkDigest: remark }) => [
      id,
      { id, agrees, remark },
    ]),
  );
  return {
    analyses: factsOf(entries, 'analysis.made').map(
      ({ analysisId: id, kind, snapshots, stepId, models, rule, findings, ...kept }) => ({
        ...{ id, kind, snapshots, stepId, models, rule, findings },
        ...{ detail: kept.detail, crops: kept.crops, reading: kept.readingDigest },
      }),
    ),
    'failed analyses': factsOf(entries, 'analysis.failed').map(
      ({ analysisId: id, kind, snapshots, cause: failure }) => ({ id, kind, snapshots, failure }),
    ),
    'judged analyses': byId([...judged.values()]),
  };
}

const hashesOf = ({
  sha256,
  ciphertextSha256,
}: {
  readonly sha256: string;
  readonly ciphertextSha256: string;
}) => ({ sha256, ciphertextSha256 });

const byId = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
