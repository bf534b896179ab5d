import type { z } from 'zod';

export type FieldProblem = { readonly path: string; readonly problem: string };

/** Each wrong field and what is expected of it. What was sent is never repeated. */
export const fieldProblems = (error: z.ZodError): readonly FieldProblem[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), problem: 'is unknown' }))
      : [{ path: issue.path.join('.'), problem: problemOf(issue) }],
  );

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)} long`;
    case 'too_small':
      return `must be at least ${String(issue.minimum)} long`;
    case 'invalid_format':
      return `must be a valid ${FORMATS[issue.format] ?? issue.message}`;
    case 'invalid_type':
      return `must be a ${issue.expected}`;
    default:
      return 'is not accepted';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'calendar date, as in 1980-12-31',
  email: 'e-mail address',
};
