import type { ReasonCode } from '@visavis/domain/outcome/reasons';

type GroupOf<Code extends string> = Code extends `${infer Group}-${string}` ? Group : never;
/** What the code of a reason begins with: consent, system, quality… */
export type ReasonGroup = GroupOf<ReasonCode>;

export const groupOf = (code: ReasonCode): ReasonGroup => code.split('-')[0] as ReasonGroup;

/** The reasons by group, in the order in which they come. */
export function groupReasons(
  codes: readonly ReasonCode[],
): readonly { readonly group: ReasonGroup; readonly codes: readonly ReasonCode[] }[] {
  const groups = new Map<ReasonGroup, ReasonCode[]>();
  for (const code of codes) {
    const group = groupOf(code);
    groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  return [...groups].map(([group, members]) => ({ group, codes: members }));
}
