import { partOf, type MrzFormat } from './format.ts';

/** The document's number, the text that its check digit is over, and that digit. */
export type DocumentNumber = {
  readonly number: string;
  readonly checked: string;
  readonly check: string;
};

/**
 * The document's number. One of more than nine characters goes on in the optional data of TD1 and
 * TD2, a filler standing in place of the check digit (Doc 9303 part 5, 4.2.2, note j).
 */
export function documentNumberOf(format: MrzFormat, lines: readonly string[]): DocumentNumber {
  const first = partOf(format, lines, 'documentNumber');
  const check = partOf(format, lines, 'documentNumberCheck');
  const rest = partOf(format, lines, 'optional').split('<')[0] ?? '';
  if (check !== '<' || format === 'TD3' || rest.length < 2)
    return { number: first.replaceAll('<', ''), checked: first, check };
  const number = first + rest.slice(0, -1);
  return { number, checked: number, check: rest.slice(-1) };
}
