import type { DocumentType } from '../case/case.ts';
import type { LocalText } from '../language.ts';
import type { Source, Variant } from './variant.ts';

/** The categories of BaFin Circular 3/2017 in the order of BSI TR-03147-1, annex 4. */
export const FEATURE_CATEGORIES = [
  'DIFFRACTIVE',
  'PERSONALISATION',
  'MATERIAL',
  'SECURITY_PRINTING',
] as const;
export type FeatureCategory = (typeof FEATURE_CATEGORIES)[number];

/** The light in which a feature shows. */
export const LIGHTS = ['ANY', 'SPOT', 'DIFFUSE', 'TORCH_ON', 'TORCH_OFF', 'OBLIQUE'] as const;
/** How far a video can be trusted with a feature: `RARELY` is never drawn, only looked at besides. */
export const TRUSTS = ['GOOD', 'CONFIRMING', 'RARELY'] as const;

/** One security feature of a document, and how it is shown before a camera. */
export type Feature = Variant & {
  readonly category: FeatureCategory;
  /** Changes with the angle of light or view. */
  readonly isOpticallyVariable: boolean;
  readonly side: 'FRONT' | 'BACK';
  readonly light: (typeof LIGHTS)[number];
  readonly trust: (typeof TRUSTS)[number];
  /** What must be seen for it to pass. */
  readonly criterion: LocalText;
  readonly source: Source;
};

/** One document as a state issues it: type, country and series, with its features. */
export type DocumentModel = {
  readonly id: string;
  readonly version: number;
  readonly type: DocumentType;
  /** ISO 3166-1 alpha-3 of the issuing state; `ANY` for passports in general. */
  readonly country: string;
  readonly series: string;
  readonly title: LocalText;
  readonly mrz: 'TD1' | 'TD2' | 'TD3' | 'NONE';
  /** The longest time between issue and expiry; unknown where it is not there. */
  readonly mostValidYears?: number;
  readonly sides: readonly ('FRONT' | 'BACK')[];
  readonly features: readonly Feature[];
  /** The day (ISO 8601) by which somebody must look at it again. */
  readonly reviewBy: string;
  readonly source: Source;
};

/** How the features of a document are drawn. */
export type FeatureSelection = {
  readonly features: number;
  /** From at least so many different categories. */
  readonly categories: number;
  readonly opticallyVariable: number;
  /** How many features that can't be checked may be replaced by others. */
  readonly substitutes: number;
  readonly source: Source;
};

/** What follows from the answer that a drawn feature can't be checked. */
export const SUBSTITUTE_PROSPECTS = ['SUBSTITUTE', 'NONE_LEFT', 'NONE_FITS'] as const;
export type SubstituteProspect = (typeof SUBSTITUTE_PROSPECTS)[number];

/** What a document has too little of for the rule, by which its features would be drawn. */
export const LACKS = ['FEATURES', 'CATEGORIES', 'OPTICALLY_VARIABLE'] as const;
export type Lack = (typeof LACKS)[number];
