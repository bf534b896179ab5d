import { FINDING_CODES, FINDING_LEVELS, FINDING_WORDS } from '@visavis/domain/analysis/findings';
import { z } from 'zod';

/** What is told of a look before the whole: of the picture itself, and of the zone once it is read. */
export const LOOK_PARTS = ['PICTURE', 'ZONE'] as const;

/** What the vision process answers to a picture, line by line; a longer answer is none. */
export const MOST_LOOK_LINES = LOOK_PARTS.length + 1;
export const MOST_LINE_BYTES = 16_000;

/** The value of a finding is a number, a yes or no, or a word of ours: never what stands on a document. */
const finding = z.strictObject({
  code: z.enum(FINDING_CODES),
  level: z.enum(FINDING_LEVELS),
  values: z.record(z.string().max(40), z.union([z.number(), z.boolean(), z.enum(FINDING_WORDS)])),
});

const lookPart = z.strictObject({
  is: z.literal('PART'),
  part: z.enum(LOOK_PARTS),
  findings: z.array(finding).max(40),
});
/** What was seen so far; the whole, once it is kept with the session, takes its place. */
export type LookPart = Omit<z.output<typeof lookPart>, 'is'>;

/** One line of the answer: a part, or the end. After the end comes nothing. */
export const lookLine = z.discriminatedUnion('is', [
  lookPart,
  z.strictObject({ is: z.literal('DONE') }),
  z.strictObject({ is: z.literal('FAILED'), code: z.string().regex(/^[A-Z_]{1,40}$/) }),
]);
export type LookLine = z.output<typeof lookLine>;
