import type { LedSession } from '@visavis/contract/staff';
import { worstFirst } from '@visavis/domain/analysis/findings';
import type { FoundView } from './machine-order.ts';

/** Findings, the worst first, and what they are about: of one picture the same is said once. */
type Told = { readonly about: string; readonly findings: readonly FoundView[] };

/** All that the machine tells: first answers and whole results of a picture are about the same. */
export const listTold = ({
  analyses,
  seenSoFar,
}: Pick<LedSession, 'analyses' | 'seenSoFar'>): readonly Told[] => [
  ...seenSoFar.map(({ snapshotId, findings }) => ({ about: String(snapshotId), findings })),
  ...analyses.map(({ id, kind, snapshots: [first], findings }) => ({
    about: String(kind === 'FACE' || kind === 'DOCUMENT' ? (first ?? id) : id),
    findings,
  })),
];

/**
 * The worst of what is told anew, if nothing as bad or worse was told of the same before it; notes all
 * of it as said.
 */
export function takeWorstNew(
  told: readonly Told[],
  said: Set<string>,
  words: (finding: FoundView) => string,
): FoundView | undefined {
  const fresh = told.flatMap(({ about, findings }) => {
    const keyOf = (finding: FoundView): string => `${about} ${words(finding)}`;
    const own = findings.filter((finding) => !said.has(keyOf(finding)));
    for (const finding of own) said.add(keyOf(finding));
    return own.filter(({ level }) => level !== 'GOOD' && level === findings[0]?.level);
  });
  return worstFirst(fresh)[0];
}
