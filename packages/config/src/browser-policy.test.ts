import { expect, test } from '@jest/globals';
import { browserPolicy, WORKER_POLICY } from './browser-policy.ts';

const production = { nonce: 'bm9uY2U', development: false, secure: true };

test('scripts run by nonce only, and nothing is evaluated', () => {
  const policy = browserPolicy(production)['Content-Security-Policy'];
  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U' 'strict-dynamic';");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toContain("style-src 'self' 'nonce-bm9uY2U';");
});

test('no source outside of our own origin is named', () => {
  expect(browserPolicy(production)['Content-Security-Policy']).not.toMatch(/https?:|\*/);
});

test('only pages that ask for the location may have it', () => {
  expect(browserPolicy(production)['Permissions-Policy']).toContain('geolocation=(),');
  const asking = browserPolicy({ ...production, asksLocation: true });
  expect(asking['Permissions-Policy']).toContain('geolocation=(self),');
});

test('the browser is told to insist on TLS only where the page came over TLS', () => {
  expect(browserPolicy(production)).toHaveProperty('Strict-Transport-Security');
  const plain = browserPolicy({ ...production, secure: false });
  expect(plain).not.toHaveProperty('Strict-Transport-Security');
});

test('a worker may run WebAssembly and ask our own origin, and nothing else', () => {
  const policy = WORKER_POLICY['Content-Security-Policy'];
  expect(policy.split('; ').toSorted()).toEqual([
    "connect-src 'self'",
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
  ]);
  expect(browserPolicy(production)['Content-Security-Policy']).not.toContain('wasm');
});
