import { expect, test } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAll, readReleased } from './check-all.ts';
import type { Finding } from './finding.ts';
import { digestOf, type ReadFile } from './frozen.ts';

const TODAY = '2026-11-22';
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const GREEK = 'released/gr-bog-video-2.json';
const CARD = 'documents/deu-id-2021-1.json';
const released = readReleased();

/** Content that may be looked into anywhere: what is not there is met by the tests. */
type Anything = { [key: string]: Anything } & Anything[];

/** What is found once a file has been broken; the broken files count as frozen. */
function findAfter(file: string, breakIt: (content: Anything) => void, today = TODAY) {
  const change = (one: ReadFile): ReadFile => {
    if (one.file !== file) return one;
    const content = structuredClone(one.content);
    breakIt(content as Anything);
    return { file, content };
  };
  const changed = {
    procedures: released.procedures.map(change),
    documents: released.documents.map(change),
  };
  const all = [...changed.procedures, ...changed.documents];
  const frozen = Object.fromEntries(all.map((one) => [one.file, digestOf(one)]));
  return checkAll(changed, { today, frozen }).findings;
}

const step = (content: Anything, id: string): Anything => {
  const found = content.steps?.find((one) => String(one.id) === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
};
const put = (target: Anything | undefined, key: string, value: unknown) =>
  Object.assign(target ?? {}, { [key]: value });
const leaveOut = (target: Anything | undefined, key: string) => {
  delete (target as Partial<Anything>)[key];
};

const FAULTS: readonly [string, string, (content: Anything) => void, Partial<Finding>][] = [
  [
    'an analysis that no picture gives',
    GREEK,
    (it) =>
      put(it, 'analysis', {
        needs: [{ step: 'CONSENT', analysis: 'FACE' }],
        ...{ gates: [], overruling: { needsRemark: true }, source: it.source },
      }),
    {
      path: 'analysis.needs[0]',
      text: 'no picture of steps of the kind CONSENT gives the analysis FACE',
    },
  ],
  [
    'an unknown key',
    GREEK,
    (it) => put(it, 'colour', 'red'),
    { path: '', text: 'Unrecognized key: "colour"' },
  ],
  [
    'a text that is missing in one language',
    GREEK,
    (it) => leaveOut(it.steps?.[0]?.say, 'hi'),
    { path: 'steps[0].say.hi', text: 'has no words' },
  ],
  [
    'a text of blanks',
    GREEK,
    (it) => put(it.steps?.[0]?.title, 'el', '  '),
    { path: 'steps[0].title.el', text: 'has no words' },
  ],
  [
    'a prompt with a long sentence',
    CARD,
    (it) => put(it.features?.[1]?.prompt, 'pl', 'a b c d e f g h i j k l m'),
    { path: 'features[1].prompt.pl', text: 'has a sentence of 13 words; 12 are the most' },
  ],
  [
    'a placeholder that nothing fills in',
    GREEK,
    (it) => put(it.steps?.[0]?.say, 'de', 'Guten Tag, {name}.'),
    { path: 'steps[0].say.de', text: 'holds “{”, which nothing fills in' },
  ],
  [
    'a text that was not translated',
    GREEK,
    (it) => put(it.purpose, 'hi', it.purpose?.en),
    { path: 'purpose.hi', text: 'is the English text' },
  ],
  [
    'a rule without a source',
    GREEK,
    (it) => leaveOut(it.interruption, 'source'),
    { path: 'interruption.source', text: 'a rule without a source' },
  ],
  [
    'a pool that is smaller than its draw',
    GREEK,
    (it) => put(step(it, 'question'), 'draw', 9),
    { path: 'steps[3].draw', text: 'draws 9 from a pool of 8' },
  ],
  [
    'a document that the library does not have',
    GREEK,
    (it) => put(it.documents?.models?.[0], 'version', 7),
    { path: 'documents.models[0]', text: 'grc-id-2023 version 7 is not in the library' },
  ],
  [
    'documents of which none keeps the rule',
    GREEK,
    (it) => put(it.documents?.selection, 'opticallyVariable', 6),
    { path: 'documents.models', text: 'none has the features that the rule asks for' },
  ],
  [
    'documents without a substitute',
    GREEK,
    (it) => {
      put(it.documents, 'models', [{ id: 'grc-id-2023', version: 1 }]);
      put(it.documents?.selection, 'opticallyVariable', 3);
    },
    { path: 'documents.models', text: 'none has a substitute for each of its features' },
  ],
  [
    'a step that draws features of no document',
    GREEK,
    (it) => leaveOut(it, 'documents'),
    { text: 'has no documents to draw features from' },
  ],
  [
    'documents whose features nobody draws',
    GREEK,
    (it) =>
      put(
        it,
        'steps',
        it.steps?.filter(({ kind }) => String(kind) !== 'SECURITY_FEATURE'),
      ),
    { path: 'documents', text: 'no step draws their features' },
  ],
  [
    'a step for a document that is not admitted',
    GREEK,
    (it) => put(step(it, 'police-register'), 'forDocuments', ['moon-id']),
    { path: 'steps[13].forDocuments[0]', text: 'moon-id is not a document of this procedure' },
  ],
  [
    'steps of which none is mandatory',
    GREEK,
    (it) => it.steps?.forEach((one) => put(one, 'mandatory', false)),
    { path: 'steps', text: 'none is mandatory: an approval would rest on nothing' },
  ],
  [
    'a step that is called like a drawn one',
    GREEK,
    (it) => put(step(it, 'note'), 'id', 'gesture-2'),
    { text: 'two steps of a session are called gesture-2' },
  ],
  [
    'a digital document that an approval would need',
    GREEK,
    (it) => {
      put(step(it, 'note'), 'kind', 'DIGITAL_DOCUMENT');
      put(step(it, 'note'), 'providers', ['a-wallet']);
      put(step(it, 'note'), 'mandatory', true);
    },
    {
      path: 'steps[16]',
      text: 'asks for a digital document, and nothing can read one yet',
    },
  ],
  [
    'a group that is torn apart',
    GREEK,
    (it) => put(step(it, 'note'), 'shuffle', 'profile'),
    { path: 'steps[16].shuffle', text: 'the group profile stands in two places' },
  ],
  [
    'pictures without consent',
    GREEK,
    (it) =>
      put(
        it,
        'consents',
        it.consents?.filter(({ purpose }) => String(purpose) !== 'SNAPSHOTS'),
      ),
    { path: 'consents', text: 'nobody is asked for SNAPSHOTS, and it is done' },
  ],
  [
    'a case that may fail less often than a step',
    GREEK,
    (it) => put(it.tries, 'perCase', 1),
    { path: 'tries.perCase' },
  ],
  [
    'a file under another name',
    CARD,
    (it) => put(it, 'version', 4),
    { path: 'id', text: 'belongs into a file deu-id-2021-4.json' },
  ],
  [
    'a feature on a side that the document does not have',
    'documents/any-passport-td3-1.json',
    (it) => put(it.features?.[2], 'side', 'BACK'),
    { path: 'features[2].side', text: 'the document has no BACK' },
  ],
];

test.each(FAULTS)('%s is found, and where', (_, file, breakIt, expected) => {
  expect(findAfter(file, breakIt)).toContainEqual(expect.objectContaining({ file, ...expected }));
});

test('as they are released, procedures and documents have nothing wrong', () => {
  expect(findAfter('', () => undefined)).toEqual([]);
});

test('a document whose review is due is found from the next day on', () => {
  const due = { file: CARD, path: 'reviewBy' };
  const isDue = expect.arrayContaining([expect.objectContaining(due)]);
  expect(findAfter(CARD, () => undefined, '2027-05-31')).toEqual([]);
  expect(findAfter(CARD, () => undefined, '2027-06-01')).toEqual(isDue);
});

test('a document that is named and can’t be chosen is told, and is no finding', () => {
  const { notes } = checkAll(released, { today: TODAY, frozen: {} });
  expect(notes).toContainEqual({
    file: GREEK,
    path: 'documents.models[2]',
    text: 'grc-id-paper can’t be chosen: too few optically variable features',
  });
});

test('a feature in whose place none can be drawn is told, and is no finding', () => {
  const { notes, findings } = checkAll(released, { today: TODAY, frozen: {} });
  expect(notes).toContainEqual({
    file: GREEK,
    path: 'documents.models[0]',
    text: 'NO_SUBSTITUTE: grc-id-2023 has nothing in place of hologram',
  });
  expect(findings.some(({ text }) => text.startsWith('NO_SUBSTITUTE'))).toBe(false);
});

test('a version that was changed, is new, or is gone after its release is found', () => {
  const [first, ...others] = released.procedures;
  if (!first) throw new Error('Nothing is released.');
  const frozen = { [first.file]: 'a'.repeat(64), 'released/gone-1.json': 'b'.repeat(64) };
  const { findings } = checkAll(released, { today: TODAY, frozen });
  const textOf = (file: string) => findings.find((one) => one.file === file)?.text;
  expect(textOf(first.file)).toMatch(/^was changed after its release/);
  expect(textOf('released/gone-1.json')).toBe('was released and is gone');
  expect(textOf(others[0]?.file ?? '')).toMatch(/^is not frozen/);
});

test('the command counts what it looked at, and ends with 1 where something is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'procedures-'));
  const run = (...given: readonly string[]) => {
    const main = join(PACKAGE, 'src', 'check', 'main.ts');
    const { status, stdout } = spawnSync(process.execPath, [main, ...given], { encoding: 'utf8' });
    return { status, last: stdout.trimEnd().split('\n').at(-1), stdout };
  };
  const count = `${released.procedures.length} procedures, ${released.documents.length} documents`;
  try {
    for (const name of ['released', 'documents', 'frozen.json'])
      await cp(join(PACKAGE, name), join(folder, name), { recursive: true });
    expect(run(folder)).toMatchObject({ status: 0, last: `${count}, 0 findings` });
    const path = join(folder, CARD);
    const card = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...card, reviewBy: '2020-01-01' }));
    const broken = run(folder);
    expect(broken).toMatchObject({ status: 1, last: `${count}, 2 findings` });
    expect(broken.stdout).toContain(`${CARD} reviewBy: was 2020-01-01`);
    expect(run(folder, '--freeze')).toMatchObject({ status: 1, last: `${count}, 2 findings` });
    expect(run('--thaw')).toMatchObject({ status: 2 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
