import type { Analysis } from '@visavis/domain/analysis/analysis';
import type { EvidenceRef, Session } from '@visavis/domain/session/session';
import { analysisFileName } from '../package/file-names.ts';
import type { ReportedSession } from './report-schema.ts';

/** What software said of the snapshots of the session with this number. */
export const reportAnalyses = (
  { analyses }: Session,
  session: number,
): ReportedSession['analyses'] =>
  analyses.map((analysis, index) => {
    const { snapshots, models, findings, reading, detail, crops, ...rest } = analysis;
    const nameOf = namesOf(session, index + 1);
    return {
      ...rest,
      ...{ snapshots: [...snapshots], models: [...models] },
      findings: findings.map(({ code, level, values }) => ({ code, level, values: { ...values } })),
      ...(reading
        ? { reading: { ...reading, lines: [...reading.lines], fields: [...reading.fields] } }
        : {}),
      ...(detail ? { detail: fileOf(nameOf(0, detail), detail) } : {}),
      crops: crops.map(({ what, of, area, evidence }, at) => ({
        ...{ what, of, area },
        ...fileOf(nameOf(at + 1, evidence), evidence),
      })),
    };
  });

/** The stored files of the analyses of the session with this number, by their names in the package. */
export const filesOfAnalyses = (
  analyses: readonly Analysis[],
  session: number,
): readonly (readonly [string, EvidenceRef])[] =>
  analyses.flatMap(({ detail, crops }, index) => {
    const nameOf = namesOf(session, index + 1);
    return [
      ...(detail ? [[nameOf(0, detail), detail] as const] : []),
      ...crops.map(({ evidence }, at) => [nameOf(at + 1, evidence), evidence] as const),
    ];
  });

const namesOf = (session: number, position: number) => (part: number, evidence: EvidenceRef) =>
  analysisFileName({ session, position, part, evidence });

const fileOf = (file: string, { mediaType, sizeBytes, sha256, ciphertextSha256 }: EvidenceRef) => ({
  ...{ file, mediaType, sizeBytes, sha256, ciphertextSha256 },
});
