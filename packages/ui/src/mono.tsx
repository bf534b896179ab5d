import type { ReactNode } from 'react';

/** What a machine reads or writes: document numbers, codes, references, machine-read lines. */
export function Mono({ children }: { readonly children: ReactNode }) {
  return <span className="font-mono tabular-nums [overflow-wrap:anywhere]">{children}</span>;
}
