import { DOCUMENT_TYPES } from '@visavis/domain/case/case';
import {
  FEATURE_CATEGORIES,
  LIGHTS,
  TRUSTS,
  type DocumentModel,
} from '@visavis/domain/procedure/document-model';
import { z } from 'zod';
import { hasNoDoubles, localText, slug, source, variant } from './words-schema.ts';

const side = z.enum(['FRONT', 'BACK']);

const feature = variant.extend({
  category: z.enum(FEATURE_CATEGORIES),
  isOpticallyVariable: z.boolean(),
  side,
  light: z.enum(LIGHTS),
  trust: z.enum(TRUSTS),
  criterion: localText,
  source,
});

/** A document model as it stands in its file; unknown keys are refused. */
export const documentSchema: z.ZodType<DocumentModel> = z.strictObject({
  id: slug,
  version: z.int().min(1),
  type: z.enum(DOCUMENT_TYPES),
  country: z.string().regex(/^[A-Z]{3}$/),
  series: z.string().min(1),
  title: localText,
  mrz: z.enum(['TD1', 'TD2', 'TD3', 'NONE']),
  mostValidYears: z.int().min(1).max(99).exactOptional(),
  sides: z.array(side).min(1),
  features: z
    .array(feature)
    .min(1)
    .refine(hasNoDoubles, { error: 'Two features have the same id' }),
  reviewBy: z.iso.date(),
  source,
});
