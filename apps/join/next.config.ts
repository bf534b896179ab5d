import { join } from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // A browser that is quicker than the page's own word for it asks here.
  rewrites: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg' }]),
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
  turbopack: { root: join(import.meta.dirname, '../..') },
};

export default config;
