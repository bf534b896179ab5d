'use server';

import { documentType, language, staffId } from '@visavis/contract/vocabulary';
import {
  giveCertificate as give,
  setLanguages as set,
  withdrawCertificate as withdraw,
} from '@visavis/use-cases/staff/qualifications';
import { z } from 'zod';
import { action } from '../action.ts';

/** Gives somebody a certificate of training. */
export const giveCertificate = action(
  'give-certificate',
  z.strictObject({
    staffId,
    documentType,
    language,
    issuedOn: z.iso.date(),
    expiresOn: z.iso.date(),
  }),
  async (asked, actor, { ports }) => {
    await give(ports, actor, asked);
    return {};
  },
);

/** Withdraws a certificate, from now on. */
export const withdrawCertificate = action(
  'withdraw-certificate',
  z.strictObject({ staffId, id: z.uuid() }),
  async (asked, actor, { ports }) => {
    await withdraw(ports, actor, asked);
    return {};
  },
);

/** Says in which languages somebody may identify. */
export const setLanguages = action(
  'set-languages',
  z.strictObject({ staffId, languages: z.array(language).max(10) }),
  async (asked, actor, { ports }) => {
    await set(ports, actor, asked.staffId, asked.languages);
    return {};
  },
);
