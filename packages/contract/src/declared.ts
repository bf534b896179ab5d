import { z } from 'zod';
import { documentType, language } from './vocabulary.ts';

const name = z.string().trim().min(1).max(100);

/** A calendar date that exists, as YYYY-MM-DD. */
const date = z.iso.date();

/** What the bank declares about the person. */
export const declared = z.strictObject({
  givenNames: name,
  familyName: name,
  birthDate: date,
  nationality: z.string().regex(/^[A-Z]{3}$/, 'ISO 3166-1 alpha-3, as in GRC'),
  documentType,
  documentNumber: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[\p{L}\p{N} -]+$/u),
  email: z.email().optional(),
  phone: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/, 'E.164, as in +306912345678')
    .optional(),
});

/** A bank's request to open a case: the body of POST /api/v1/cases and of the console's form. */
export const caseRequest = z.strictObject({
  declared,
  language,
  procedureId: z.string().min(1).max(64),
  bankReference: z.string().trim().min(1).max(100).optional(),
});
