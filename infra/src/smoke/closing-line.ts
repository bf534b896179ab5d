/** What a story measured. */
export type Told = {
  readonly customerSeenMs: number;
  readonly sessionMs: number;
  readonly recordedMs: Readonly<Record<'CUSTOMER' | 'AGENT', number>>;
  readonly frames: Readonly<Record<'CUSTOMER' | 'AGENT', number>>;
  readonly snapshots: number;
  readonly journalEntries: number;
  readonly screens: number;
  readonly customerBrowser: string;
  /** Software read the card's zone as declared, and found the portrait to be the customer. */
  readonly isCardRead: boolean;
  /** The gaps of each kept file. */
  readonly missing: string;
};

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** The one line that says that it worked, and how well. */
export const closingLine = (told: Told): string =>
  [
    `smoke ok: begin→agent sees customer ${seconds(told.customerSeenMs)} s`,
    `session ${seconds(told.sessionMs)} s`,
    `recorded ${seconds(told.recordedMs.CUSTOMER)} s and ${seconds(told.recordedMs.AGENT)} s`,
    `${told.frames.CUSTOMER} / ${told.frames.AGENT} frames`,
    `missing ${told.missing || 'nothing'}`,
    `${told.snapshots} snapshots`,
    `journal ${told.journalEntries} entries`,
    `${told.screens} screens without a finding`,
    `customer in ${told.customerBrowser}`,
    `card ${told.isCardRead ? 'read' : 'not read'} by software`,
  ].join(', ');
