import { checkDigit } from './check-digit.ts';
import { nameField } from './name-field.ts';
import { LAYOUTS, type MrzFormat } from './format.ts';

/** What a machine-readable zone says. Names in the letters of the zone, dates ISO 8601. */
export type MrzContent = {
  readonly documentCode: string;
  /** As the zone writes it: D for Germany. */
  readonly issuingState: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly expiryDate: string;
  readonly personalNumber?: string;
};

/** The lines of a machine-readable zone with true check digits. */
export function composeMrz(format: MrzFormat, content: MrzContent): readonly string[] {
  const { columns, parts } = LAYOUTS[format];
  const head = fill(content.documentCode, 2) + fill(content.issuingState, 3);
  const names = nameField(content, parts.names?.length ?? columns);
  const number = checked(fill(content.documentNumber, 9));
  const birth = checked(short(content.birthDate));
  const expiry = checked(short(content.expiryDate));
  const nationality = fill(content.nationality, 3);
  const sex = content.sex === 'X' ? '<' : content.sex;
  if (format === 'TD1') {
    const first = fill(head + number + (content.personalNumber ?? ''), columns);
    const rest = fill('', 11);
    const composite = checkDigit(first.slice(5) + birth + expiry + rest);
    return [first, birth + sex + expiry + nationality + rest + composite, names];
  }
  const optional = optionalOf(format, content.personalNumber ?? '');
  const composite = checkDigit(number + birth + expiry + optional);
  return [head + names, number + nationality + birth + sex + expiry + optional + composite];
}

function optionalOf(format: 'TD2' | 'TD3', personalNumber: string): string {
  return format === 'TD2' ? fill(personalNumber, 7) : checked(fill(personalNumber, 14));
}

const short = (date: string): string => date.replaceAll('-', '').slice(2);
const checked = (text: string): string => text + checkDigit(text);
const fill = (text: string, length: number): string => text.padEnd(length, '<').slice(0, length);
