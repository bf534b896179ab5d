import { caseRequest } from '@visavis/contract/declared';
import type { z } from 'zod';

const DECLARED = [
  'familyName',
  'givenNames',
  'birthDate',
  'nationality',
  'documentType',
  'documentNumber',
  'email',
  'phone',
] as const;
const ABOUT_CASE = ['language', 'procedureId', 'bankReference'] as const;

/** The fields of the form, in its order. */
export const FIELD_NAMES = [...DECLARED, ...ABOUT_CASE] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

type Read =
  | { readonly ok: true; readonly request: z.input<typeof caseRequest> }
  | { readonly ok: false; readonly wrong: readonly FieldName[] };

/** What was entered as a request, or which fields are wrong, in the order of the form. */
export function readCaseForm(entered: FormData): Read {
  const pick = (names: readonly FieldName[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = normal(name, String(entered.get(name) ?? '').trim());
        return value === '' ? [] : [[name, value]];
      }),
    );
  const request = { declared: pick(DECLARED), ...pick(ABOUT_CASE) };
  const parsed = caseRequest.safeParse(request);
  if (parsed.success) return { ok: true, request: parsed.data };
  const paths = new Set(parsed.error.issues.map(({ path }) => path.at(-1)));
  const wrong = FIELD_NAMES.filter((name) => paths.has(name));
  return {
    ok: false,
    wrong: isPast(entered) ? wrong : [...new Set<FieldName>(['birthDate', ...wrong])],
  };
}

const isPast = (entered: FormData): boolean => {
  const date = String(entered.get('birthDate') ?? '');
  return date === '' || date < new Date().toISOString().slice(0, 10);
};

/** People write telephone numbers with spaces and dashes; they mean nothing. */
const normal = (name: FieldName, text: string): string =>
  name === 'phone' ? text.replace(/[\s()-]/g, '').replace(/^00/, '+') : text;
