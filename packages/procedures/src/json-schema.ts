import { z } from 'zod';
import { procedureSchema } from './schema.ts';

/** The JSON Schema of a procedure as it stands in its file, published as `docs/procedure.schema.json`. */
export const procedureJsonSchema = (): string =>
  JSON.stringify(
    {
      title: 'A procedure of Visavis',
      description: 'What the keys mean: docs/procedures.md.',
      ...z.toJSONSchema(procedureSchema, { io: 'input' }),
    },
    null,
    2,
  );
