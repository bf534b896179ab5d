/** Ends the session on the server, then leaves the page: nothing of it stays on the screen. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).finally(() => window.location.assign('/sign-in'));
}
