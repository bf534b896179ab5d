import type { CustomerStage } from '@visavis/contract/customer';

/** What the customer's screen shows of a call. */
export type CallStage = CustomerStage & { readonly stage: 'CALL' };
export type CallStep = CallStage['step'];
