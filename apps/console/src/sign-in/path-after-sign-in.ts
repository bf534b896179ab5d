/** Where to go after signing in: a path of ours that was asked for, never another site. */
export function pathAfterSignIn(asked: string | readonly string[] | undefined): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return '/';
  const url = new URL(asked, 'https://here.invalid');
  return url.origin === 'https://here.invalid' ? url.pathname + url.search : '/';
}
