export type BrowserPolicy = {
  readonly nonce: string;
  readonly development: boolean;
  /** Whether the page was asked for over TLS; only then may the browser be told to insist on it. */
  readonly secure: boolean;
  /** Whether its pages may ask where the device is. */
  readonly asksLocation?: boolean;
};

/**
 * The headers that every page of ours carries: scripts only by nonce, nothing from third parties,
 * no framing, no referrer, camera and microphone for ourselves alone.
 */
export function browserPolicy({ nonce, development, secure, asksLocation }: BrowserPolicy) {
  const directives = [
    "default-src 'self'",
    // React in development evaluates code to rebuild the server's stack traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Attributes only: rendered widths and the hidden inputs of the component library.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': directives.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(self), microphone=(self), fullscreen=(self), screen-wake-lock=(self), ' +
      `geolocation=${asksLocation ? '(self)' : '()'}, ` +
      'autoplay=(self), display-capture=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

/**
 * For scripts that a page of ours may run as a worker. A worker does not inherit the page's policy:
 * it has the one its own file came with. Only here may WebAssembly run; `import()` and
 * `importScripts` load from our own origin alone. Scripts in a page ignore the header.
 */
export const WORKER_POLICY = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  'X-Content-Type-Options': 'nosniff',
} as const;
