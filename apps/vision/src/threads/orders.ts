import type { LookPart } from '@visavis/contract/look-lines';
import type { DocumentReading, Model } from '@visavis/domain/analysis/analysis';
import type { AnalysisFailure, AnalysisCrop } from '@visavis/domain/analysis/analysis';
import type { Finding } from '@visavis/domain/analysis/findings';
import type { Area } from '@visavis/domain/session/session';
import type { DocumentQuestion } from '@visavis/vision/documents/read-document';
import type { WantedPose } from '@visavis/vision/faces/describe-quality';
import type { Embedding } from '@visavis/vision/faces/embedding';
import type { FaceView } from '@visavis/vision/faces/face-view';
import type { Signal } from '@visavis/vision/injection/signal';
import type { MeasuredDocument } from '@visavis/vision/quality/measure-document';
import type { Picture } from '@visavis/vision/quality/picture';

/** What is asked first of a snapshot: whether another one is needed. All of it is plain data. */
export type FirstOrder =
  | { readonly kind: 'FIRST_FACE'; readonly bytes: Uint8Array; readonly wanted: WantedPose }
  | { readonly kind: 'FIRST_DOCUMENT'; readonly bytes: Uint8Array };

/** What was found and measured at first; the rest of the look goes on from it. */
export type FirstOfFace = {
  readonly findings: readonly Finding[];
  readonly tookMs: number;
  readonly faces: readonly FaceView[];
};
export type FirstOfDocument = {
  readonly findings: readonly Finding[];
  readonly tookMs: number;
  readonly document: MeasuredDocument;
};

/** What is asked of a snapshot after that: everything that takes long. */
export type LookOrder =
  | {
      readonly kind: 'FACE';
      readonly bytes: Uint8Array;
      readonly first: FirstOfFace;
      /** Only where the customer agreed to biometrics. */
      readonly embeds: boolean;
    }
  | {
      readonly kind: 'DOCUMENT';
      readonly bytes: Uint8Array;
      readonly first: FirstOfDocument;
      readonly question: DocumentQuestion;
      readonly embeds: boolean;
    };

/** What a thread is asked about the stream: one frame at a time, so that snapshots are not kept waiting. */
export type StreamOrder =
  | { readonly kind: 'FACES'; readonly picture: Picture; readonly embeds: boolean }
  /** The camera's own still against what was recorded at that moment. */
  | { readonly kind: 'STILL'; readonly still: Uint8Array; readonly recorded: Uint8Array };

/** All faces of a frame, the largest first; of that one as numbers, where it was asked for. */
export type FacesSeen = {
  readonly faces: readonly FaceView[];
  readonly embedding?: Embedding;
};

/** What a thread is asked. */
export type Order = FirstOrder | LookOrder | StreamOrder;

type Answers = {
  readonly FIRST_FACE: FirstOfFace;
  readonly FIRST_DOCUMENT: FirstOfDocument;
  readonly FACE: LookMade;
  readonly DOCUMENT: LookMade;
  readonly FACES: FacesSeen;
  readonly STILL: Signal;
};

/** What the answer to an order is. */
export type MadeOf<Asked extends Order> = Answers[Asked['kind']];

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
  | { readonly type: 'ready'; readonly osThread: number | undefined }
  | { readonly type: 'trouble'; readonly message: string }
  /** Of a look that goes on. */
  | { readonly type: 'part'; readonly part: LookPart }
  | { readonly type: 'made'; readonly made: MadeOf<Order> }
  | { readonly type: 'undecodable'; readonly reason: string }
  | { readonly type: 'broken'; readonly message: string };
