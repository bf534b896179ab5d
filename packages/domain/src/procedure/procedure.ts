import type { ConsentPurpose } from '../case/case.ts';
import type { StepId } from '../ids.ts';
import type { LocalText } from '../language.ts';

/** Where a rule comes from, and how sure we are of it (`docs/procedures.md` explains the marks). */
export type Source = {
  readonly text: string;
  readonly standing: 'PRIMARY' | 'SECONDARY' | 'DIGEST' | 'TO_BE_VERIFIED' | 'OWN_INFERENCE';
};

/** What the customer's screen draws beside the words. */
export const DRAWINGS = [
  'SPEAK',
  'FACE_FRONT',
  'FACE_LEFT',
  'FACE_RIGHT',
  'LIVENESS',
  'DOCUMENT_FRONT',
  'DOCUMENT_BACK',
  'TILT',
  'CODE',
  'DATA',
] as const;
export type Drawing = (typeof DRAWINGS)[number];

type StepBase = {
  readonly id: StepId;
  /** A mandatory step must be passed before an approval is offered. */
  readonly mandatory: boolean;
  readonly title: LocalText;
  /** What the agent does and looks for. */
  readonly instruction: LocalText;
  /** The words that the agent says, in the customer's language. */
  readonly say: LocalText;
  /** What the customer's screen says to do now; at most twelve words a sentence. */
  readonly prompt: LocalText;
  readonly drawing: Drawing;
  /** Snapshots that must be kept with the step before it can be passed. */
  readonly snapshots: number;
  readonly source: Source;
};

export type Step = StepBase &
  (
    | { readonly kind: 'CONSENT' }
    | { readonly kind: 'STATEMENT' }
    | { readonly kind: 'FACE'; readonly pose: 'FRONT' | 'LEFT' | 'RIGHT' }
    | { readonly kind: 'LIVENESS' }
    | { readonly kind: 'DOCUMENT'; readonly side: 'FRONT' | 'BACK' }
    | { readonly kind: 'MOVEMENT' }
    | { readonly kind: 'ONE_TIME_CODE' }
    | { readonly kind: 'DATA_CONFIRMATION' }
  );

/** A versioned, ordered list of steps for one rule set. A released version never changes. */
export type Procedure = {
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  /** Why the customer is asked, as the first page tells them. */
  readonly purpose: LocalText;
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly textVersion: string;
    readonly text: LocalText;
  }[];
  readonly steps: readonly Step[];
  readonly oneTimeCode: {
    readonly digits: number;
    readonly validMs: number;
    readonly tries: number;
    readonly sends: number;
  };
  /** How long a side may be away before the session ends as interrupted. */
  readonly interruption: { readonly resumeWithinMs: number };
  /** What the recording of a session may miss, of any track of either side, and still bear an approval. */
  readonly recording: {
    readonly longestGapMs: number;
    /** Of the time since the session began, between 0 and 1. */
    readonly mostMissingShare: number;
    readonly source: Source;
  };
  readonly source: Source;
};
