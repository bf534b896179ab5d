import type { Instant } from '@visavis/domain/ids';
import type { Prisma } from '../generated/client.ts';

/** A moment as the domain writes it. */
export const toInstant = (date: Date): Instant => date.toISOString();

/** A moment that may be missing. */
export const toInstantOrNull = (date: Date | null): Instant | null => date && toInstant(date);

/** What a column that may be empty holds of a property that may be missing. */
export const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

type WithoutNulls<Row> = {
  readonly [Key in keyof Row as null extends Row[Key] ? never : Key]: Row[Key];
} & {
  readonly [Key in keyof Row as null extends Row[Key] ? Key : never]?: NonNullable<Row[Key]>;
};

/** The row as a domain object: what the row has no value for, the object does not have at all. */
export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
  const present = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(present) as WithoutNulls<Row>;
}

/** What a JSON column holds: only this package writes to it, and as this type. */
export const fromJson = <Value>(json: Prisma.JsonValue): Value => json as Value;
