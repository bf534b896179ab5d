import { birthDateOf, expiryDateOf } from './dates.ts';
import type { Finding } from './finding.ts';
import { documentTypeOf } from './read-fields.ts';
import { nameLineOf, partOf, type MrzFormat } from './format.ts';
import { readNames } from './name-field.ts';
import { isKnownState, SPECIMEN_STATE, stateOf } from './states.ts';

export type ContentRules = { readonly today: string; readonly allowsSpecimens: boolean };

/** What no check digit sees: dates, states, sex, the document's code, fillers where there must be some. */
export function judgeContent(
  format: MrzFormat,
  lines: readonly string[],
  rules: ContentRules,
): readonly Finding[] {
  const part = (name: Parameters<typeof partOf>[2]): string => partOf(format, lines, name);
  const findings: Finding[] = [
    ...judgeDates(part('birthDate'), part('expiryDate'), rules.today),
    ...judgeState('nationality', part('nationality'), rules),
    ...judgeState('issuingState', part('issuingState'), rules),
  ];
  if (!/^[FMX<]$/.test(part('sex'))) findings.push({ code: 'UNKNOWN_SEX', field: 'sex' });
  const code = part('documentCode');
  if (!documentTypeOf(code) || (format === 'TD3') !== code.startsWith('P'))
    findings.push({ code: 'UNKNOWN_DOCUMENT_CODE', field: 'documentType' });
  if (!readNames(part('names')).familyName)
    findings.push({ code: 'NO_FAMILY_NAME', field: 'familyName' });
  if (hasHole(part('documentNumber')))
    findings.push({ code: 'FILLER_EXPECTED', field: 'documentNumber' });
  if (/[0-9]/.test(partOf(format, lines, 'names')) || /^</.test(lines[nameLineOf(format)] ?? ''))
    findings.push({ code: 'FILLER_EXPECTED', field: 'familyName' });
  return findings;
}

function judgeDates(birth: string, expiry: string, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  const born = birthDateOf(birth, today);
  const expires = expiryDateOf(expiry, today);
  if (!born) findings.push({ code: 'NOT_A_DATE', field: 'birthDate' });
  if (!expires) findings.push({ code: 'NOT_A_DATE', field: 'expiryDate' });
  if (born && born > today) findings.push({ code: 'BORN_IN_FUTURE', field: 'birthDate' });
  if (expires && expires < today) findings.push({ code: 'EXPIRED', field: 'expiryDate' });
  return findings;
}

function judgeState(field: string, code: string, rules: ContentRules): readonly Finding[] {
  const state = stateOf(code);
  if (state === SPECIMEN_STATE)
    return rules.allowsSpecimens ? [] : [{ code: 'SPECIMEN_STATE', field }];
  return isKnownState(state) && !code.startsWith('<') ? [] : [{ code: 'UNKNOWN_STATE', field }];
}

/** A filler before another sign: numbers are filled up at their end only. */
const hasHole = (number: string): boolean => /<[^<]/.test(number);
