import type { LineState } from '@visavis/call-client/line-state';
import type { CustomerStage } from '@visavis/contract/customer';
import { haltOf } from '../halts/halt-of.ts';
import type { Halt } from '../halts/halt-of.ts';

export type ScreenName =
  'LOADING' | 'LATER' | 'CONSENT' | 'CHECK' | 'WAIT' | 'RETURN' | 'CALL' | 'END';

export type Screen = { readonly name: ScreenName } | { readonly name: 'HALT'; readonly halt: Halt };

export type Situation = {
  readonly line: LineState;
  readonly stage: CustomerStage | null;
  /** Whether the customer asked for another call after one that did not succeed. */
  readonly wantsAgain: boolean;
  readonly hasMedia: boolean;
  /** Whether the service is closed for them now. */
  readonly isTooEarly: boolean;
  /** Whether the first connecting takes too long to say nothing about it. */
  readonly isSlow: boolean;
};

/** The one screen for where the customer is, once they have gone on from the first page. */
export function screenOf(situation: Situation): Screen {
  const { line, stage, hasMedia, isTooEarly } = situation;
  const halt = haltOf(line);
  if (halt) return { name: 'HALT', halt };
  if (!stage) return situation.isSlow ? { name: 'HALT', halt: 'UNREACHABLE' } : { name: 'LOADING' };
  switch (stage.stage) {
    case 'CONSENT':
      return { name: isTooEarly ? 'LATER' : 'CONSENT' };
    case 'DEVICE':
    case 'READY':
      return { name: isTooEarly ? 'LATER' : 'CHECK' };
    case 'WAITING':
      return { name: hasMedia ? 'WAIT' : 'RETURN' };
    case 'CALL':
      return { name: hasMedia ? 'CALL' : 'RETURN' };
    case 'ENDED':
      if (!situation.wantsAgain || !stage.mayTryAgain) return { name: 'END' };
      return { name: isTooEarly ? 'LATER' : 'CHECK' };
  }
}
