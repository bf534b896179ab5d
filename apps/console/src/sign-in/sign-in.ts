export type SignInAnswer = 'ok' | 'refused' | 'tooMany' | 'unreachable';

/** Signs a staff member in; the session comes back as an HttpOnly cookie. Never rejects. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const answer = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) return 'unreachable';
  if (answer.status === 429) return 'tooMany';
  return answer.ok ? 'ok' : 'refused';
}
