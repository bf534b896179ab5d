/** A value that JSON can carry. Keys whose value is undefined are left out. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The canonical form of RFC 8785: keys sorted by UTF-16 code units, no white space, numbers and strings
 * as ECMAScript writes them.
 * @throws TypeError for NaN, infinities and lone surrogates, which the RFC forbids.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('RFC 8785 has no NaN and no infinity');
  if (typeof value === 'string' && !value.isWellFormed())
    throw new TypeError('RFC 8785 has no lone surrogates');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${canonicalJson(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

const isArray = (value: object): value is readonly Json[] => Array.isArray(value);
