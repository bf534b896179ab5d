import { describe, expect, test } from '@jest/globals';
import { GRANTS, granteeOf } from '@visavis/domain/access/access';
import type { Action, Actor } from '@visavis/domain/access/access';
import type { ApiKeyId, StaffId } from '@visavis/domain/ids';
import { readdirSync } from 'node:fs';
import { ACTS_ELSEWHERE } from './testing/acts-elsewhere.ts';
import { ACTS_ON_ANALYSES } from './testing/acts-on-analyses.ts';
import { ACTS_ON_FACES } from './testing/acts-on-faces.ts';
import { ACTS_IN_SESSIONS } from './testing/acts-in-sessions.ts';
import { CASE, Touched, type UseCase } from './testing/untouched-world.ts';

const ACTORS: readonly Actor[] = [
  { kind: 'STAFF', id: 'eleni' as StaffId, role: 'AGENT' },
  { kind: 'STAFF', id: 'anna' as StaffId, role: 'SUPERVISOR' },
  { kind: 'STAFF', id: 'petros' as StaffId, role: 'AUDITOR' },
  { kind: 'STAFF', id: 'dimitra' as StaffId, role: 'ADMINISTRATOR' },
  { kind: 'CUSTOMER', caseId: CASE },
  { kind: 'BANK', id: 'a-key' as ApiKeyId },
  { kind: 'SYSTEM', part: 'SWEEP' },
];

const USE_CASES: readonly UseCase[] = [
  ...ACTS_IN_SESSIONS,
  ...ACTS_ON_ANALYSES,
  ...ACTS_ON_FACES,
  ...ACTS_ELSEWHERE,
];

/** What has no actor to refuse: it makes one from a secret, or is part of another use case. */
const WITHOUT_ACTOR = ['deliverInvitation', 'identifyBank', 'listCodeChannels', 'openInvitation'];

const isGranted = (action: Action, actor: Actor): boolean => {
  const grantees: readonly string[] = GRANTS[action];
  return grantees.includes(granteeOf(actor));
};

/** Runs a use case to its end, also where it refuses before it returns a promise. */
const attempt = async (run: UseCase[2], actor: Actor): Promise<unknown> => run(actor);

describe.each(USE_CASES)('%s', (_, action, run) => {
  const wrong = ACTORS.filter((actor) => !isGranted(action, actor));
  const right = ACTORS.filter((actor) => isGranted(action, actor));

  test.each(wrong.map((actor) => [granteeOf(actor), actor] as const))(
    'is refused to %s before it looks at anything',
    async (grantee, actor) => {
      await expect(attempt(run, actor)).rejects.toMatchObject({
        code: 'ROLE_FORBIDS',
        details: { action, grantee },
      });
    },
  );

  test.each(right.map((actor) => [granteeOf(actor), actor] as const))(
    'lets %s go on',
    async (_grantee, actor) => {
      await expect(attempt(run, actor)).rejects.toBeInstanceOf(Touched);
    },
  );
});

test('every use case is in this table', async () => {
  const named = new Set([...USE_CASES.map(([name]) => name), ...WITHOUT_ACTOR]);
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.includes('/') && file.endsWith('.ts') && !/test(ing)?[./]/.test(file),
  );
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const module: Record<string, unknown> = await import(`./${file}`);
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function')
        expect({ file, isNamed: named.has(name), name }).toEqual({ file, isNamed: true, name });
  }
});
