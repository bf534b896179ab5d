import { readSettings } from '@visavis/config/settings';

/** The bank's name as customers read it: known before any invitation is opened. */
export const readBankName = (): string =>
  readSettings(process.env, ['VISAVIS_BANK_NAME']).VISAVIS_BANK_NAME;
