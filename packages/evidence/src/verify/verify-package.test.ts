import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import type { Signed } from '@visavis/domain/journal/head';
import { aCase } from '@visavis/domain/testing/a-case';
import { SIGNATURE } from '../package/manifest.ts';
import type { Report } from '../report/report-schema.ts';
import { aKey, packageOf } from '../testing/a-package.ts';
import {
  edit,
  filesOf,
  forge,
  inCase,
  inRecordings,
  inSession,
  inSteps,
  relink,
  replace,
  type Entries,
} from '../testing/forge.ts';
import { aToldCase } from '../testing/a-told-case.ts';
import { verifyPackage, type Trust } from './verify-package.ts';

const key = aKey('house', 7);
const trust: Trust = { of: 'GIVEN_KEYS', keys: [key.publicKey] };
const whole = await packageOf(aToldCase(), key);

const verify = (bytes: Buffer, by: Trust = trust) =>
  Readable.from(verifyPackage(Readable.from([bytes]), by)).toArray();

test('an untouched package holds', async () => {
  const found = await verify(whole);
  expect(found).toContainEqual(expect.stringMatching(/^Rules: [1-9]/));
  expect(found).toContain('Evidence: 3 recordings, 1 snapshots; none missing, none added');
});

test('the same case makes the same bytes', async () => {
  expect((await packageOf(aToldCase(), key)).equals(whole)).toBe(true);
});

const CUSTOMER = 'recordings/session-1-stretch-1-customer.mkv';
const AGENT = 'recordings/session-1-stretch-1-agent.mkv';

describe('a forger without the key', () => {
  const other = aKey('house', 8);
  test('who signs a forged package by a key of the same name is found out', async () => {
    const bytes = await forge(whole, replace(CUSTOMER, 'another film'), other);
    await expect(verify(bytes)).rejects.toMatchObject({ file: SIGNATURE, place: 'signature' });
  });

  test('who keeps the old signature is found out', async () => {
    const old = filesOf(whole).get(SIGNATURE)?.toString() ?? '';
    const { signature } = JSON.parse(old) as Signed;
    const sign = { keyId: 'house', signText: () => ({ keyId: 'house', signature }) };
    const change = edit('report.json', (report: Report) => ({ ...report, bank: 'Other Bank' }));
    const bytes = await forge(whole, change, sign);
    await expect(verify(bytes)).rejects.toMatchObject({ file: SIGNATURE, place: 'signature' });
  });

  test('who puts a key of their own into the package is found out by who has the right one', async () => {
    const bytes = await forge(whole, replace('keys/house.pem', other.pem), other);
    await expect(verify(bytes)).rejects.toMatchObject({ file: SIGNATURE });
  });
});

/** Even with the key of the package, nothing can be made to disagree with the journal and its heads. */
describe('a forger with the key of the package', () => {
  const cases: readonly (readonly [string, string, (files: Map<string, Buffer>) => void])[] = [
    [
      'lets it have been another procedure',
      'journal.json',
      edit('procedure.json', (procedure: object) => ({ ...procedure, handOver: true })),
    ],
    [
      'hides the procedure',
      'procedure.json',
      (files: Map<string, Buffer>) => void files.delete('procedure.json'),
    ],
    [
      'says that something else was drawn from',
      'report.json',
      edit('report.json', inSession({ draw: { seed: 'another', commitment: '' } })),
    ],
    [
      'says that the procedure asks for less',
      'report.json',
      edit('report.json', inSession({ document: undefined, steps: [] })),
    ],
    [
      'puts other words into the mouth of the agent',
      'report.json',
      edit('report.json', inSteps({ say: { en: 'Never mind' } })),
    ],
    ['leaves a wrong answer out', 'report.json', edit('report.json', inSteps({ answers: [] }))],
    [
      'lets a step have stood there for longer',
      'report.json',
      edit('report.json', inSteps({ shownMs: 60_000 })),
    ],
    [
      'hides how the one-time code went',
      'report.json',
      edit('report.json', inSession({ codeCourse: [] })),
    ],
    ['hides for whom it rang', 'report.json', edit('report.json', inSession({ offers: [] }))],
    [
      'hides the length of a break',
      'report.json',
      edit('report.json', inSession({ breaksJournalled: [] })),
    ],
    [
      'says that the link was refused to nobody',
      'report.json',
      edit(
        'report.json',
        inCase({
          refusals: [{ entry: 1, at: '2026-03-02T09:00:00.000Z', code: 'INVITATION_USED' }],
        }),
      ),
    ],
    [
      'leaves a signed head out of the report',
      'report.json',
      edit('report.json', (report: Report) => ({
        ...report,
        journal: { ...report.journal, heads: report.journal.heads.slice(1) },
      })),
    ],
    [
      'takes an entry out of the journal',
      'journal.json',
      edit('journal.json', (all: Entries) => all.filter(({ seq }) => seq !== 8)),
    ],
    [
      'takes an entry out and links the rest anew',
      'heads.json',
      edit('journal.json', (all: Entries) => relink(all.filter(({ seq }) => seq !== 8))),
    ],
    [
      'cuts the end of the journal off',
      'journal.json',
      edit('journal.json', (all: Entries) => all.slice(0, -1)),
    ],
    [
      'cuts the end of the journal off, and its heads',
      'journal.json',
      (files) => {
        edit('journal.json', (all: Entries) => all.slice(0, -2))(files);
        edit('heads.json', (all: unknown[]) => all.slice(0, -2))(files);
      },
    ],
    [
      'leaves the last head out',
      'heads.json',
      edit('heads.json', (all: unknown[]) => all.slice(0, -1)),
    ],
    [
      'leaves a head in between out',
      'heads.json',
      edit('heads.json', (all: unknown[]) => [all[0], ...all.slice(2)]),
    ],
    [
      'gives another outcome',
      'report.json',
      edit(
        'report.json',
        inSession({ outcome: { kind: 'REJECTED', reasons: [], at: '2026-03-02T09:00:00.000Z' } }),
      ),
    ],
    ['leaves the review out', 'report.json', edit('report.json', inSession({ review: undefined }))],
    [
      'names another person',
      'report.json',
      edit(
        'report.json',
        inCase({ declared: { ...aCase().declared, familyName: 'Papadopoulos' } }),
      ),
    ],
    [
      'names another procedure',
      'report.json',
      edit(
        'report.json',
        inCase({ procedure: { id: 'easy', version: 1, title: { en: '', el: '' } } }),
      ),
    ],
    [
      'takes a gap out of a recording',
      'report.json',
      edit('report.json', inRecordings({ gaps: [] })),
    ],
    [
      'writes a remark anew',
      'report.json',
      edit('report.json', inSteps({ remark: 'All was well' })),
    ],
    [
      'writes a note anew',
      'report.json',
      edit('report.json', inSession({ notes: [{ text: 'x', at: '2026-03-02T09:00:00.000Z' }] })),
    ],
    [
      'takes a failed recording out',
      'report.json',
      edit('report.json', inSession({ failedRecordings: [] })),
    ],
    ['takes a break out', 'report.json', edit('report.json', inSession({ breaks: [] }))],
    [
      'leaves a session out',
      'report.json',
      edit('report.json', (report: Report) => ({ ...report, sessions: [] })),
    ],
    ['replaces a recording', CUSTOMER, replace(CUSTOMER, 'another film')],
    ['takes a recording out', CUSTOMER, (files) => void files.delete(CUSTOMER)],
    [
      'swaps two recordings',
      CUSTOMER,
      (files) => {
        const [one, two] = [files.get(CUSTOMER), files.get(AGENT)];
        if (one && two) files.set(CUSTOMER, two).set(AGENT, one);
      },
    ],
    ['adds a recording', 'recordings/more.mkv', replace('recordings/more.mkv', 'more')],
    ['adds a file of another kind', 'run.exe', replace('run.exe', 'MZ')],
    ['takes the report for people out', 'report.pdf', (files) => void files.delete('report.pdf')],
  ];
  test.each(cases)('who %s is found out at %s', async (_, file, change) => {
    const bytes = await forge(whole, change, key);
    await expect(verify(bytes)).rejects.toMatchObject({ name: 'PackageFault', file });
  });
});

test('without a key only the keys inside can be held against it', async () => {
  expect(await verify(whole, { of: 'KEYS_INSIDE' })).toHaveLength(8);
});
