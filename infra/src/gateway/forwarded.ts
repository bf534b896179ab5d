const ELEMENT = /\s*((?:[^",;]|"(?:[^"\\]|\\.)*"|;)*)\s*(,|$)/y;
const FOR = /(?:^|;)\s*for\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]+))\s*(?=;|$)/i;

/**
 * What each element of a `Forwarded` header (RFC 7239) says after `for=`; undefined where it says
 * nothing. A header that can't be read to its end says nothing at all.
 */
export function forElements(header: string): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  ELEMENT.lastIndex = 0;
  for (;;) {
    const [, element = '', separator] = ELEMENT.exec(header) ?? [];
    if (separator === undefined) return [];
    const [, quoted, token] = FOR.exec(element) ?? [];
    found.push(quoted?.replace(/\\(.)/g, '$1') ?? token);
    if (separator === '') return found;
  }
}
