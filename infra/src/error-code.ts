/**
 * The code of a system error, like `ENOENT`. It does not ask for `instanceof Error`: in jest, the
 * errors of Node's own modules come from another realm.
 */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
