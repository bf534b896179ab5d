import type { Result } from '@visavis/contract/result';
import { DomainError } from '@visavis/domain/errors';
import type { z } from 'zod';
import { getSignedIn, type StaffActor } from './actor.ts';
import { answer } from './answer.ts';
import { getParts, type Parts } from './parts.ts';

/**
 * One server action: parse, find out who acts, run the use case, answer a `Result`. Next has checked
 * before that the request comes from a page of the same origin.
 */
export function action<Schema extends z.ZodType, Value>(
  name: string,
  schema: Schema,
  run: (input: z.output<Schema>, actor: StaffActor, parts: Parts) => Promise<Value>,
): (input: z.input<Schema>) => Promise<Result<Value>> {
  return (input) => {
    const parts = getParts();
    return answer(parts.log, { action: name }, async () => {
      const parsed = schema.safeParse(input);
      if (!parsed.success)
        throw new DomainError('INPUT_REFUSED', { fields: fieldsOf(parsed.error) });
      const { actor } = await getSignedIn();
      return run(parsed.data, actor, parts);
    });
  };
}

/** Where the input is wrong; never what it was. */
export const fieldsOf = (error: z.ZodError): readonly string[] =>
  error.issues.map(({ path }) => path.join('.'));
