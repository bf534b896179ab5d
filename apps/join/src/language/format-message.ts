type Values = Readonly<Record<string, unknown>>;

/** What our words need of the platform, kept by `use-intl` for each language. */
type Reader = {
  readonly locale: string;
  readonly formatters: {
    getNumberFormat(locale: string): Intl.NumberFormat;
    getPluralRules(locale: string, options: Intl.PluralRulesOptions): Intl.PluralRules;
  };
};

/**
 * Fills in a message. Stands for `use-intl/format-message` in this app (`next.config.ts`): ours hold
 * arguments and plurals alone, and the parser of the whole of ICU's language, with the tables that it
 * asks the platform for, took an eighth of the script time of the first page. A test holds that each
 * of our messages reads the same by both.
 */
export function formatMessage(
  key: string,
  message: unknown,
  values: Values | undefined,
  reader: Reader,
): string {
  if (typeof message !== 'string') throw new Error(`There are no words at ${key}`);
  return message.includes('{') ? fill(message, values ?? {}, reader, null) : message;
}

/** Tells `use-intl` that messages are texts as they stand in the file. */
formatMessage.raw = true;

// By this name `use-intl` asks for it.
export { formatMessage as default };

/** `count` is what `#` stands for: the number of the plural around. */
function fill(message: string, values: Values, reader: Reader, count: number | null): string {
  let filled = '';
  let rest = 0;
  for (const { start, end } of bracesOf(message)) {
    filled += counted(message.slice(rest, start), reader, count);
    filled += argument(message.slice(start + 1, end), values, reader);
    rest = end + 1;
  }
  return filled + counted(message.slice(rest), reader, count);
}

function counted(words: string, { locale, formatters }: Reader, count: number | null): string {
  if (count === null || !words.includes('#')) return words;
  return words.replaceAll('#', formatters.getNumberFormat(locale).format(count));
}

/** `name`, or `name, plural, =0 {…} one {…} other {…}`. */
function argument(said: string, values: Values, reader: Reader): string {
  const [, name = '', branches] = /^\s*(\w+)\s*(?:,\s*plural\s*,(.*))?$/s.exec(said) ?? [];
  const value = values[name];
  if (branches === undefined && (typeof value === 'string' || typeof value === 'number'))
    return String(value);
  if (branches === undefined || typeof value !== 'number')
    throw new Error(`Nothing to fill in for {${name}}`);
  return fill(branchOf(branches, value, reader), values, reader, value);
}

function branchOf(branches: string, count: number, { locale, formatters }: Reader): string {
  const found = new Map<string, string>();
  let rest = 0;
  for (const { start, end } of bracesOf(branches)) {
    found.set(branches.slice(rest, start).trim(), branches.slice(start + 1, end));
    rest = end + 1;
  }
  const category = formatters.getPluralRules(locale, { type: 'cardinal' }).select(count);
  const words = found.get(`=${count}`) ?? found.get(category) ?? found.get('other');
  if (words === undefined) throw new Error(`No words for ${count}`);
  return words;
}

/** The outermost pairs of braces. */
function bracesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{' && depth === 0) start = index;
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) pairs.push({ start, end: index });
  }
  return pairs;
}
