import type { z } from 'zod';
import type { Container } from './read-container.ts';
import { PackageFault } from './fault.ts';

/** A text file of the package. @throws PackageFault where it is not there */
export function getText(texts: Container['texts'], name: string): string {
  const bytes = texts.get(name);
  if (!bytes) throw new PackageFault(name, 'the whole file', 'it is missing');
  return bytes.toString('utf8');
}

/** A JSON file of the package by its schema. @throws PackageFault with the first place that does not fit */
export function parseJson<Schema extends z.ZodType>(
  texts: Container['texts'],
  name: string,
  schema: Schema,
): z.output<Schema> {
  const text = getText(texts, name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackageFault(name, 'the whole file', 'it is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PackageFault(name, issue?.path.join('.') || 'the whole file', issue?.message ?? '');
}
