import type { z } from 'zod';
import { fault, type Fault } from './finding.ts';

type Issue = z.core.$ZodIssue;

/** What the schema finds, each as a fault with its code. */
export const schemaFaults = (error: z.ZodError): readonly Fault[] =>
  error.issues.flatMap((issue): readonly Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => fault(issue.path, 'UNKNOWN_KEY', { key }))
      : [toFault(issue)],
  );

function toFault(issue: Issue): Fault {
  const { path } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? fault(path, 'MISSING')
        : fault(path, 'WRONG_KIND', { expected: issue.expected });
    case 'too_small':
      return fault(path, 'TOO_SMALL', { minimum: String(issue.minimum) });
    case 'too_big':
      return fault(path, 'TOO_BIG', { maximum: String(issue.maximum) });
    case 'invalid_value':
      return fault(path, 'NOT_ALLOWED', { values: issue.values.map(String).join(', ') });
    default:
      return fault(path, 'MALFORMED', { message: issue.message });
  }
}
