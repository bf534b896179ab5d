export type Tokens = Readonly<Record<string, string>>;

/** The tokens of both themes as tokens.css writes them; the dark block changes what differs. */
export function readTokens(css: string): { readonly light: Tokens; readonly dark: Tokens } {
  const root = blockAfter(css, ':root,\n[data-theme]');
  const night = blockAfter(root, '@variant dark');
  const light = declarationsOf(root.replace(night, ''));
  return { light, dark: { ...light, ...declarationsOf(night) } };
}

/** WCAG 2.2 contrast ratio of two colours given as `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [dark, bright] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminanceOf(colour: string): number {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour);
  if (digits === null) throw new Error(`Not a colour of six digits: ${colour}`);
  const [red, green, blue] = digits.slice(1).map((pair) => linear(Number.parseInt(pair, 16) / 255));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

function blockAfter(css: string, selector: string): string {
  const start = css.indexOf('{', css.indexOf(selector)) + 1;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < css.length) {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
    end += 1;
  }
  return css.slice(start, end - 1);
}

const declarationsOf = (block: string): Tokens =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
