/** The secret of an invitation link, or undefined where the address holds none. */
export function findSecret(hash: string): string | undefined {
  const secret = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}
