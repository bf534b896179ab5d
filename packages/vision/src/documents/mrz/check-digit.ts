const WEIGHTS = [7, 3, 1] as const;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** The check digit of ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1, modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += valueOf(text[at] ?? '<') * WEIGHTS[at % 3]!;
  return String(sum % 10);
}

function valueOf(sign: string): number {
  if (sign === '<') return 0;
  return /[0-9]/.test(sign) ? Number(sign) : sign.charCodeAt(0) - FIRST_LETTER + 10;
}
