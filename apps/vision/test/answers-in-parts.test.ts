import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { lookLine, type LookLine } from '@visavis/contract/look-lines';
import { sha256Of } from '@visavis/runtime/look-tickets';
import { packageFolder } from '@visavis/vision/faces/read-model-files';
import { drawSpecimen, openFaces } from '@visavis/vision/testing/specimens/draw-specimen';
import { photograph } from '@visavis/vision/testing/specimens/photograph';
import { drawLots } from '@visavis/vision/testing/specimens/random';
import sharp from 'sharp';
import { tickets, withVision } from './a-vision-process.ts';

jest.setTimeout(400_000);
const at = withVision();
const GROUP = join(packageFolder('@vladmandic/face-api'), 'demo/sample1.jpg');
type Target = Awaited<ReturnType<typeof at.scene.open>>['targets'][number];
type Tell = (line: LookLine) => void;

/** One person of a group, in a picture of their own. */
async function aFace(): Promise<Buffer> {
  const group = await sharp(GROUP).resize({ width: 1600 }).toBuffer();
  const head = { left: 250, top: 160, width: 400, height: 400 };
  return sharp(group).extract(head).resize({ width: 800 }).jpeg().toBuffer();
}

/** The side of a card with its zone, as a good camera sees it. */
async function aBack(): Promise<Uint8Array> {
  const holder = {
    ...{ familyName: 'PAPADOPOULOU', givenNames: 'MARIA ELENI', birthDate: '1988-04-17' },
    ...{ nationality: 'GRC', documentNumber: 'AK482913', expiryDate: '2033-01-31' },
    sex: 'F',
  } as const;
  const { back } = drawSpecimen('TD1', holder, { faces: openFaces() });
  return (await photograph(back, 0, drawLots(7))).jpeg;
}

const openWith = async (stepId: string, bytes: Uint8Array) => {
  const { targets, session } = await at.scene.open([{ stepId, bytes }]);
  return { target: targets[0]!, bytes, session };
};

/** Has a picture looked at through the door; each line of the answer is told as it comes. */
async function ask(
  { target, bytes }: { readonly target: Target; readonly bytes: Uint8Array },
  tell: Tell,
  signal?: AbortSignal,
): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${at.vision.port}/look`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tickets.sign({ ...target, sha256: sha256Of(bytes) })}`,
    },
    body: new Uint8Array(bytes),
    ...(signal ? { signal } : {}),
  });
  expect(response.status).toBe(200);
  let rest = '';
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(lookLine.parse(JSON.parse(line)));
  }
  expect(rest).toBe('');
}

const nameOf = (line: LookLine): string => (line.is === 'PART' ? line.part : line.is);

test('the picture is told first, then the zone, and one analysis is kept', async () => {
  const back = await openWith('document-back', await aBack());
  const heard: LookLine[] = [];
  await ask(back, (line) => heard.push(line));
  expect(heard.map(nameOf)).toEqual(['PICTURE', 'ZONE', 'DONE']);
  const zone = heard.find((line) => nameOf(line) === 'ZONE');
  expect(JSON.stringify(zone)).toContain('MRZ_');
  expect(JSON.stringify(heard)).not.toContain('PAPADOPOULOU');
  const { analyses } = await back.session();
  expect(analyses).toHaveLength(1);
  expect(analyses[0]).toMatchObject({ kind: 'DOCUMENT', reading: { format: 'TD1' }, crops: [] });
});

test('what is told first of a face is what is kept of it', async () => {
  const face = await openWith('face-front', await aFace());
  const heard: LookLine[] = [];
  await ask(face, (line) => heard.push(line));
  const { analyses } = await face.session();
  expect(heard).toEqual([
    { is: 'PART', part: 'PICTURE', findings: analyses[0]!.findings },
    { is: 'DONE' },
  ]);
});

test('a first answer comes while a document of another session is read', async () => {
  const back = await openWith('document-back', await aBack());
  const face = await openWith('face-front', await aFace());
  const heard: string[] = [];
  const begun = Promise.withResolvers<void>();
  const reading = ask(back, (line) => {
    heard.push(`back ${nameOf(line)}`);
    begun.resolve();
  });
  await begun.promise;
  await Promise.all([reading, ask(face, (line) => heard.push(`face ${nameOf(line)}`))]);
  expect(heard[0]).toBe('back PICTURE');
  expect(heard.indexOf('face PICTURE')).toBeLessThan(heard.indexOf('back DONE'));
  // One thread reads: the rest of the face waited for its turn.
  expect(heard.indexOf('back DONE')).toBeLessThan(heard.indexOf('face DONE'));
});

test('who leaves after the first answer gets no other, and the whole is kept all the same', async () => {
  const back = await openWith('document-back', await aBack());
  const leaving = new AbortController();
  const heard: string[] = [];
  const asked = ask(
    back,
    (line) => {
      heard.push(nameOf(line));
      leaving.abort();
    },
    leaving.signal,
  );
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  // It goes on: whoever asks now waits for the same look.
  expect(await at.vision.analysts.analyse(back.target, { isLive: false })).toBe('DONE');
  expect(heard).toEqual(['PICTURE']);
  expect((await back.session()).analyses).toMatchObject([{ kind: 'DOCUMENT' }]);
});

test('of half a picture nothing is told, and one failure is kept', async () => {
  const whole = await aFace();
  const half = await openWith('face-front', whole.subarray(0, whole.length / 2));
  const heard: LookLine[] = [];
  await ask(half, (line) => heard.push(line));
  expect(heard).toEqual([{ is: 'DONE' }]);
  expect((await half.session()).analyses).toMatchObject([{ failure: 'UNDECODABLE' }]);
});
