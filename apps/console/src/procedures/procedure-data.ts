import type { Instant } from '@visavis/domain/ids';
import type { Json } from '@visavis/domain/journal/canonical-json';
import type { VersionName, WritingState } from '@visavis/domain/procedure/written';
import type { LocalText } from '@visavis/domain/language';
import type { Drawing } from '@visavis/domain/procedure/variant';
import type { Messages } from '../language/messages.ts';

/** One version in the list: released with the software, or written by the bank. */
export type ListedProcedure = VersionName & {
  readonly title: Readonly<Record<string, string>>;
  readonly state: WritingState | 'RELEASED';
  readonly writtenBy?: string;
  readonly writtenAt?: Instant;
  readonly publishedBy?: string;
  readonly publishedAt?: Instant;
  readonly remark?: string;
};

/** One version, opened. */
export type OpenedProcedure = ListedProcedure & {
  readonly document: Json;
  /** What a change is based on; missing for a released one. */
  readonly sha256?: string;
  /** Whether whoever reads it wrote it. */
  readonly isOwn?: boolean;
  readonly base?: VersionName & { readonly document: Json };
};

/** What is wrong, and where. Each code has its words; in them stands what the values hold. */
export type FoundFault = {
  readonly path: string;
  readonly code: keyof Messages['admin']['procedures']['faults'];
  readonly values: Readonly<Record<string, string | number>>;
};

/** A step of an example session. */
export type ExampleStep = {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalText;
  readonly instruction: LocalText;
  readonly say: LocalText;
  readonly prompt: LocalText;
  readonly drawing: Drawing;
  readonly characters?: string;
};

/** What the check found, and, where the document can be led by, an example session. */
export type Look = {
  readonly findings: readonly FoundFault[];
  readonly models: readonly { readonly id: string; readonly title: LocalText }[];
  readonly steps: readonly ExampleStep[];
};
