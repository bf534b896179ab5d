/** Names as they are in a zone's letters: A to Z and spaces. */
export type Names = { readonly familyName: string; readonly givenNames: string };

/** The field of names: family name, two fillers, given names; cut at its length (Doc 9303 part 3, 4.6). */
export function nameField({ familyName, givenNames }: Names, length: number): string {
  const joined = (name: string): string => name.trim().split(/\s+/).join('<');
  const text = `${joined(familyName)}<<${joined(givenNames)}`;
  return text.padEnd(length, '<').slice(0, length);
}

/** What a field of names says, and whether it may have been cut: no filler is left at its end. */
export function readNames(field: string): Names & { readonly isCut: boolean } {
  const [family = '', given = ''] = field.split(/<<+/);
  const spaced = (name: string): string => name.split('<').filter(Boolean).join(' ');
  return { familyName: spaced(family), givenNames: spaced(given), isCut: !field.endsWith('<') };
}
