import type { Finding } from '@visavis/domain/analysis/findings';

/** What one look at the stream gave: its raw values, and a finding where something is odd. */
export type Signal = {
  readonly name:
    'STILL_AGAINST_STREAM' | 'FLASH' | 'TIMING' | 'NOISE' | 'REPEATED_FRAMES' | 'STEADY_IDENTITY';
  readonly version: number;
  /** `CLEAR`: looked at and as on normal calls. `CANT_TELL`: too little to look at. */
  readonly verdict: 'CLEAR' | 'ODD' | 'CANT_TELL';
  readonly values: Readonly<Record<string, number>>;
  readonly finding: Finding | null;
};
