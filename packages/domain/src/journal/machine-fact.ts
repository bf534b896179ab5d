import type { Analysis, AnalysisFailure, AnalysisKind, Model } from '../analysis/analysis.ts';
import type { FaceSheet } from '../analysis/face-sheet.ts';
import type { Finding } from '../analysis/findings.ts';
import type { AnalysisId, SnapshotId, StepId } from '../ids.ts';
import type { LightCheck, LightCheckEnd, ShownLight } from '../session/light-check.ts';
import type { InSession } from './in-session.ts';

type FileHashes = { readonly sha256: string; readonly ciphertextSha256: string };

type AnalysisName = {
  readonly analysisId: AnalysisId;
  readonly kind: AnalysisKind;
  readonly snapshots: readonly SnapshotId[];
  readonly stepId?: StepId;
};

/** What software saw in a session, what the agent made of it, and what they compared beside it. */
export type MachineFact =
  /** Values of findings are numbers and words of a closed list; `readingDigest` is salted. */
  | InSession<
      'analysis.made',
      AnalysisName & {
        readonly models: readonly Model[];
        readonly rule: Analysis['rule'];
        readonly findings: readonly Finding[];
        readonly detail?: FileHashes;
        readonly crops: readonly (FileHashes & {
          readonly what: string;
          readonly of: SnapshotId;
        })[];
        readonly readingDigest?: string;
      }
    >
  | InSession<'analysis.failed', AnalysisName & { readonly cause: AnalysisFailure }>
  | InSession<
      'analysis.judged',
      {
        readonly analysisId: AnalysisId;
        readonly agrees: boolean;
        readonly remarkDigest?: string;
      }
    >
  | InSession<'face-sheet.filled', Pick<FaceSheet, 'portrait' | 'face' | 'regions' | 'overall'>>
  /** `colours`: what the lot gave (`drawLights`). */
  | InSession<
      'light-check.began',
      { readonly check: number; readonly colours: LightCheck['colours'] }
    >
  | InSession<
      'light-check.ended',
      {
        readonly check: number;
        readonly end: LightCheckEnd;
        readonly lights: readonly ShownLight[];
      }
    >;
