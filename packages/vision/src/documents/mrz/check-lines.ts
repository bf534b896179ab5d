import { checkDigit } from './check-digit.ts';
import { LAYOUTS, partOf, type MrzFormat } from './format.ts';
import type { CheckResult } from './mrz-reading.ts';
import { documentNumberOf } from './document-number.ts';

/** Every check digit of the zone. They can't tell `<`, 0, A, K and U apart: all count 0 modulo 10. */
export function checkLines(format: MrzFormat, lines: readonly string[]): readonly CheckResult[] {
  const part = (name: Parameters<typeof partOf>[2]): string => partOf(format, lines, name);
  const number = documentNumberOf(format, lines);
  const checks: CheckResult[] = [
    { of: 'documentNumber', passed: checkDigit(number.checked) === number.check },
    { of: 'birthDate', passed: checkDigit(part('birthDate')) === part('birthDateCheck') },
    { of: 'expiryDate', passed: checkDigit(part('expiryDate')) === part('expiryDateCheck') },
  ];
  if (format === 'TD3')
    checks.push(checkPersonalNumber(part('optional'), part('personalNumberCheck')));
  const over = LAYOUTS[format].composite.map(([line, from, to]) =>
    (lines[line] ?? '').slice(from, to),
  );
  checks.push({ of: 'composite', passed: checkDigit(over.join('')) === part('compositeCheck') });
  return checks;
}

/** Where there is no personal number, its check digit may be 0 or a filler (Doc 9303 part 4, 4.2.2). */
function checkPersonalNumber(number: string, check: string): CheckResult {
  const isEmptyWithout = /^<+$/.test(number) && check === '<';
  return { of: 'personalNumber', passed: isEmptyWithout || checkDigit(number) === check };
}

/** Whether every check digit is right. */
export const allPass = (checks: readonly CheckResult[]): boolean =>
  checks.length > 0 && checks.every((check) => check.passed);
