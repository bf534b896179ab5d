import { LANGUAGES, type Language } from '@visavis/domain/language';
import { DRAWINGS } from '@visavis/domain/procedure/variant';
import { z } from 'zod';

const text = z.string().min(1);

/** One text in every language. */
export const localText = z
  .strictObject(
    Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<
      Language,
      typeof text
    >,
  )
  .meta({ id: 'Text' });

/** What a file, a step, a variant or a model is called by. */
export const slug = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const source = z
  .strictObject({
    text: z.string().min(1),
    standing: z.enum(['PRIMARY', 'SECONDARY', 'DIGEST', 'TO_BE_VERIFIED', 'OWN_INFERENCE']),
  })
  .meta({ id: 'Source' });

/** The words of one thing to do. */
export const variantWords = {
  title: localText,
  instruction: localText,
  say: localText,
  prompt: localText,
  drawing: z.enum(DRAWINGS),
};

export const variant = z.strictObject({ id: slug, ...variantWords });

/** Which of a list have the id of an earlier one. */
export const hasNoDoubles = (members: readonly { readonly id: string }[]): boolean =>
  new Set(members.map(({ id }) => id)).size === members.length;
