import { join } from 'node:path';
import type { NextConfig } from 'next';
import { WORKER_POLICY } from '@visavis/config/browser-policy';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // A browser that is quicker than the page's own word for it asks here.
  rewrites: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg' }]),
  // The proxy sees pages alone; what is built for a worker is called as the bundler likes.
  headers: () =>
    Promise.resolve([
      {
        source: '/_next/static/:path*',
        headers: Object.entries(WORKER_POLICY).map(([key, value]) => ({ key, value })),
      },
    ]),
  // The checks look at the types of everything at once; a build on the bank's machine need not.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    '@visavis/call-client',
    '@visavis/config',
    '@visavis/contract',
    '@visavis/domain',
    '@visavis/ui',
    '@visavis/vision',
  ],
  turbopack: {
    root: join(import.meta.dirname, '../..'),
    // Our messages need a small part of what this reads: see there.
    resolveAlias: { 'use-intl/format-message': './src/language/format-message.ts' },
  },
};

export default config;
