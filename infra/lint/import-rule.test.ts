import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { objection } from './import-rule.mjs';

const root = join(import.meta.dirname, '..', '..');

/** Lints a text as if it stood in that file, with the project's own configuration. */
async function messagesFor(file: string, text: string): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: root,
    // The types of a file that does not exist cannot be known, and our rule needs none.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'visavis/import-rule',
  });
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return result?.messages.map(({ message }) => message) ?? [];
}

test('the import rule is switched on: a rule that reaches for the database is a lint error', async () => {
  const text = "import { openStore } from '@visavis/prisma/case-store';\nopenStore();\n";
  expect(await messagesFor('packages/domain/src/session/anything.ts', text)).toEqual([
    'packages/domain/ may not import @visavis/prisma/case-store',
  ]);
  expect(await messagesFor('media-server/src/main.ts', text)).toEqual([]);
});

test('re-exports and dynamic imports are looked at too', async () => {
  const text = "export * from 'react';\nvoid import('node:fs');\n";
  expect(await messagesFor('packages/use-cases/src/anything.ts', text)).toHaveLength(2);
});

test.each([
  ['packages/domain/src/case/case.ts', 'node:crypto'],
  ['packages/domain/src/case/case.ts', 'zod'],
  ['packages/use-cases/src/open-case.ts', '@visavis/prisma/case-store'],
  ['packages/use-cases/src/open-case.ts', 'pino'],
  ['packages/contract/src/staff.ts', 'node:crypto'],
  ['packages/contract/src/staff.ts', 'crypto'],
  ['packages/call-client/src/call.ts', 'react'],
  ['packages/call-client/src/call.ts', '@visavis/domain/session/session'],
  ['packages/evidence/src/store.ts', '@visavis/prisma/case-store'],
  ['packages/ui/src/button.tsx', '@visavis/domain/case/case'],
  ['prisma/src/case-store.ts', '@visavis/contract/staff'],
  ['prisma/src/case-store.ts', '@visavis/use-cases/open-case'],
  ['media-server/src/rooms/room.ts', 'mediasoup'],
  ['media-server/src/rooms/room.ts', 'mediasoup/types'],
  ['media-server/src/rooms/room.ts', '@visavis/prisma/case-store'],
  ['media-server/src/sfu/router.ts', 'next/server'],
  ['apps/worker/src/thumbnails.ts', '@visavis/prisma/case-store'],
  ['apps/console/app/queue/page.tsx', '@visavis/use-cases/open-case'],
  ['apps/console/src/server/cases.ts', 'mediasoup'],
  ['apps/join/src/call.tsx', '@visavis/prisma/case-store'],
  ['apps/join/src/call.tsx', '@visavis/use-cases/open-case'],
  ['apps/join/src/call.tsx', '../../console/src/anything.ts'],
])('%s may not import %s', (file, source) => {
  expect(objection(file, source)).toEqual(expect.stringMatching(/may not|must never|leaves/));
});

test.each([
  ['packages/domain/src/journal/chain.ts', 'node:crypto'],
  ['packages/domain/src/case/case.ts', '../session/session.ts'],
  ['packages/domain/src/case/case.ts', '@visavis/domain/ids'],
  ['packages/use-cases/src/open-case.ts', '@visavis/domain/case/case'],
  ['packages/contract/src/staff.ts', 'zod'],
  ['prisma/src/case-store.ts', '@visavis/use-cases/ports'],
  ['media-server/src/main.ts', '@visavis/prisma/case-store'],
  ['media-server/src/sfu/router.ts', 'mediasoup'],
  ['media-server/src/sockets/serve.ts', 'socket.io'],
  ['apps/console/src/server/cases.ts', '@visavis/prisma/case-store'],
  ['apps/join/src/call.tsx', '@visavis/call-client/call'],
])('%s may import %s', (file, source) => {
  expect(objection(file, source)).toBeUndefined();
});
