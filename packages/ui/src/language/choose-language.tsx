/**
 * The language to show: the one that was chosen, else the first that the browser asks for and that
 * exists, else the first that exists. `acceptLanguage` is the header, in its own order of wishes.
 */
export function chooseLanguage<Language extends string>(
  available: readonly Language[],
  chosen: string | undefined,
  acceptLanguage: string | null,
): Language {
  const wishes = [chosen ?? '', ...wishesOf(acceptLanguage ?? '')];
  for (const wish of wishes) {
    const found = available.find((language) => language === wish.split('-')[0]?.toLowerCase());
    if (found !== undefined) return found;
  }
  const [first] = available;
  if (first === undefined) throw new Error('An app without any language');
  return first;
}

const wishesOf = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.trim().split(';q=');
      return { tag, weight: weight === '' ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
