import type { AnalysisKind } from '../analysis/analysis.ts';
import type { FindingCode } from '../analysis/findings.ts';
import type { ConsentPurpose } from '../case/case.ts';
import type { StepId } from '../ids.ts';
import type { LocalText } from '../language.ts';
import type { DocumentModel, FeatureSelection } from './document-model.ts';
import type { Source, Variant } from './variant.ts';

/** What can be declared about a person, read from a document, and confirmed by the customer. */
export const DATA_FIELDS = [
  'givenNames',
  'familyName',
  'birthDate',
  'nationality',
  'documentType',
  'documentNumber',
  'email',
  'phone',
  'address',
  'birthPlace',
] as const;
export type DataField = (typeof DATA_FIELDS)[number];

/** A question of a pool. With `compareWith` the answer must be what was declared. */
export type Question = Variant & { readonly compareWith?: DataField };

type StepBase = Omit<Variant, 'id'> & {
  readonly id: StepId;
  /** A mandatory step must be passed before an approval is offered. */
  readonly mandatory: boolean;
  /** Snapshots that must be kept with the step before it can be passed. */
  readonly snapshots: number;
  /** How long the step must have been shown before it can be passed: time to look. */
  readonly dwellMs?: number;
  /** Neighbours that name the same group are shown in an order drawn by lot. */
  readonly shuffle?: string;
  /** Only asked where the customer shows one of these documents (ids of models). */
  readonly forDocuments?: readonly string[];
  readonly source: Source;
};

/** A step that is drawn from a pool: as many instances as `draw`, each with the words of its variant. */
type Drawn<Member extends Variant> = {
  readonly pool?: readonly Member[];
  readonly draw?: number;
};

/** One thing to do in a session. What each kind asks for: `docs/procedures.md`. */
export type Step = StepBase &
  (
    | { readonly kind: 'CONSENT' | 'STATEMENT' | 'OCCASION' | 'NOTE' | 'ONE_TIME_CODE' }
    | ({ readonly kind: 'QUESTION' } & Drawn<Question>)
    | { readonly kind: 'FACE'; readonly pose: 'FRONT' | 'LEFT' | 'RIGHT' }
    | ({ readonly kind: 'LIVENESS' } & Drawn<Variant>)
    | {
        readonly kind: 'DOCUMENT';
        readonly side: 'FRONT' | 'BACK';
        readonly fields?: readonly DataField[];
      }
    | { readonly kind: 'SECURITY_FEATURE' }
    | ({ readonly kind: 'MOVEMENT' } & Drawn<Variant>)
    | {
        readonly kind: 'READ_BACK';
        readonly what: 'CHARACTERS' | 'SERIAL_NUMBER';
        readonly count?: number;
      }
    | { readonly kind: 'DATA_CONFIRMATION'; readonly fields?: readonly DataField[] }
    | {
        readonly kind: 'EXTERNAL_CHECK';
        readonly register: string;
        readonly mustBePositive: boolean;
      }
    | { readonly kind: 'DIGITAL_DOCUMENT'; readonly providers: readonly string[] }
  );

/** The fields that a step reads from the document, or asks to confirm. */
export const askedFields = (step: Step): readonly DataField[] =>
  (step.kind === 'DATA_CONFIRMATION' || step.kind === 'DOCUMENT' ? step.fields : undefined) ?? [];

export const STEP_KINDS = [
  'CONSENT',
  'STATEMENT',
  'OCCASION',
  'QUESTION',
  'FACE',
  'LIVENESS',
  'DOCUMENT',
  'SECURITY_FEATURE',
  'MOVEMENT',
  'READ_BACK',
  'ONE_TIME_CODE',
  'DATA_CONFIRMATION',
  'EXTERNAL_CHECK',
  'DIGITAL_DOCUMENT',
  'NOTE',
] as const satisfies readonly Step['kind'][];

/**
 * Which results of software an approval needs, which findings gate it until the agent has overruled them,
 * and whether an agent who overrules must say why.
 */
export type AnalysisRules = {
  readonly needs: readonly { readonly step: Step['kind']; readonly analysis: AnalysisKind }[];
  readonly gates: readonly FindingCode[];
  readonly overruling: {
    readonly needsRemark: boolean;
    /**
     * Whether the agent may do by hand, with a remark, what software tried on a picture and could not.
     * A comparison of faces that was never made is not among it.
     */
    readonly ofFailures?: boolean;
  };
  /** An approval needs the agent's own comparison of the faces; with `SAME`, one that finds one person. */
  readonly faceSheet?: 'NEEDED' | 'SAME';
  readonly source: Source;
};

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
  /** The documents that are admitted, and how their security features are drawn. */
  readonly documents?: {
    readonly models: readonly DocumentModel[];
    readonly selection: FeatureSelection;
  };
  /** How often an answer other than *passed* may be given; without, as often as it takes. */
  readonly tries?: { readonly perStep: number; readonly perCase: number; readonly source: Source };
  readonly oneTimeCode: {
    readonly digits: number;
    readonly validMs: number;
    readonly tries: number;
    readonly sends: number;
  };
  /** How long a side may be away before the session ends as interrupted. */
  readonly interruption: { readonly resumeWithinMs: number; readonly source?: Source };
  /** Whether the customer's location is asked for; without, it is not. */
  readonly location?: 'REQUIRED' | 'OPTIONAL' | 'OFF';
  /** Whether the customer may go on with another device before the session begins; without, not. */
  readonly handOver?: boolean;
  /** What the recording of a session may miss, of any track of either side, and still bear an approval. */
  readonly recording: {
    readonly longestGapMs: number;
    /** Of the time since the session began, between 0 and 1. */
    readonly mostMissingShare: number;
    readonly source: Source;
  };
  /** What software must have looked at; without, nothing is asked of it. */
  readonly analysis?: AnalysisRules;
  readonly source: Source;
};

/** Why a step that is not passed can't be passed in this session any more. */
export const BLOCK_CAUSES = ['TRIES_USED_UP', 'NO_SUBSTITUTE', 'CODES_USED_UP'] as const;
