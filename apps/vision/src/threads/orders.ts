import type { DocumentReading, Model } from '@visavis/domain/analysis/analysis';
import type { AnalysisFailure, AnalysisCrop } from '@visavis/domain/analysis/analysis';
import type { Finding, LivenessPrompt } from '@visavis/domain/analysis/findings';
import type { Area } from '@visavis/domain/session/session';
import type { DocumentQuestion } from '@visavis/vision/documents/read-document';
import type { WantedPose } from '@visavis/vision/faces/describe-quality';

/** What a thread is asked. All of it is plain data. */
export type LookOrder =
  | {
      readonly kind: 'FACE';
      readonly bytes: Uint8Array;
      readonly wanted: WantedPose;
      /** Only where the customer agreed to biometrics. */
      readonly embeds: boolean;
    }
  | {
      readonly kind: 'DOCUMENT';
      readonly bytes: Uint8Array;
      readonly question: DocumentQuestion;
      readonly embeds: boolean;
    }
  | {
      readonly kind: 'LIVENESS';
      readonly prompt: LivenessPrompt;
      readonly frames: readonly { readonly atMs: number; readonly bytes: Uint8Array }[];
      /** How far this person's open eyes are open, where a snapshot has shown it. */
      readonly openEyes?: number;
    };

/** A face as numbers, as it is kept. */
export type KeptEmbedding = {
  readonly faceres: readonly number[];
  readonly dlib: readonly number[];
};

/** What a thread answers: everything of an analysis but who, when and where it is kept. */
export type LookMade = {
  readonly findings: readonly Finding[];
  readonly models: readonly Model[];
  readonly rule: { readonly name: string; readonly version: number };
  readonly tookMs: number;
  readonly reading?: DocumentReading;
  readonly embedding?: KeptEmbedding;
  /** What was measured, for the record. */
  readonly measured: object;
  readonly crops: readonly {
    readonly what: AnalysisCrop['what'];
    readonly area: Area;
    readonly png: Uint8Array;
  }[];
};

/** A look that gave nothing, and why. */
export class LookFailed extends Error {
  readonly failure: Exclude<AnalysisFailure, 'UNAVAILABLE'>;
  constructor(failure: Exclude<AnalysisFailure, 'UNAVAILABLE'>, options?: ErrorOptions) {
    super(`The look gave nothing: ${failure}`, options);
    this.name = 'LookFailed';
    this.failure = failure;
  }
}

/** What comes from a thread. */
export type ThreadMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'trouble'; readonly message: string }
  | { readonly type: 'made'; readonly made: LookMade }
  | { readonly type: 'undecodable'; readonly reason: string }
  | { readonly type: 'broken'; readonly message: string };
