/** What part of a file is asked for. Both ends are included. */
export type Wanted =
  | { readonly kind: 'WHOLE' }
  | { readonly kind: 'PART'; readonly from: number; readonly to: number }
  | { readonly kind: 'UNSATISFIABLE' };

/**
 * Reads a `Range` header (RFC 9110, section 14.2) for a file of `size` bytes. Several ranges, other
 * units and nonsense are answered with the whole file, as the RFC allows.
 */
export function readRange(header: string | null, size: number): Wanted {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (first === '' && last === '') return { kind: 'WHOLE' };
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0
      ? { kind: 'UNSATISFIABLE' }
      : { kind: 'PART', from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = Math.min(last === '' ? Infinity : Number(last), size - 1);
  if (last !== '' && Number(last) < from) return { kind: 'WHOLE' };
  return from >= size ? { kind: 'UNSATISFIABLE' } : { kind: 'PART', from, to };
}
