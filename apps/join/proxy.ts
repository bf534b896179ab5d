import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { browserPolicy } from '@visavis/config/browser-policy';

/** Gives each page a nonce of its own and tells the browser what the page may do. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = browserPolicy({
    nonce,
    asksLocation: true,
    development: process.env.NODE_ENV === 'development',
    secure: request.headers.get('x-forwarded-proto') === 'https',
  });

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy['Content-Security-Policy']);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(policy)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|icon.svg).*)'],
};
