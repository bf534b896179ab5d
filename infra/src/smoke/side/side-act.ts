import type { JournalEntry } from '@visavis/domain/journal/chain';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { Agent } from '../agent.ts';
import type { PageFindings } from '../page-findings.ts';
import type { Colleague } from './colleague.ts';
import type { LostLine } from './lost-line.ts';
import type { SideCustomer } from './side-customer.ts';

/** What an act of a side story has at hand: a case of its own, which need not be approved. */
export type SideScene = {
  readonly at: (step: string) => void;
  /** Whoever leads now. */
  agent: Agent;
  readonly customer: SideCustomer;
  readonly line: LostLine;
  readonly colleague: Colleague;
  readonly findings: PageFindings;
  readonly procedure: Procedure;
  readonly reference: string;
  readonly readJournal: () => Promise<readonly JournalEntry[]>;
};

export type SideAct = {
  readonly name: string;
  readonly play: (scene: SideScene) => Promise<void>;
};
