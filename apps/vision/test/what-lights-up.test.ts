import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { packageFolder } from '@visavis/vision/faces/read-model-files';
import { drawSpecimen, mrzOf, openFaces } from '@visavis/vision/testing/specimens/draw-specimen';
import type { Holder } from '@visavis/vision/testing/specimens/holder';
import { photograph } from '@visavis/vision/testing/specimens/photograph';
import { drawLots } from '@visavis/vision/testing/specimens/random';
import sharp from 'sharp';
import { withVision } from './a-vision-process.ts';

jest.setTimeout(400_000);
const at = withVision();
/** Two people of a group within an installed package: where their heads are. */
const GROUP = join(packageFolder('@vladmandic/face-api'), 'demo/sample1.jpg');
const CUSTOMER = { left: 250, top: 160, width: 400, height: 400 };
const SOMEBODY_ELSE = { left: 1120, top: 110, width: 400, height: 400 };
const SIDE_PX = 800;
const HOLDER: Holder = {
  ...{ familyName: 'PAPADOPOULOU', givenNames: 'MARIA ELENI', birthDate: '1988-04-17' },
  ...{ nationality: 'GRC', documentNumber: 'AK482913', expiryDate: '2033-01-31', sex: 'F' },
};

async function headAt(area: typeof CUSTOMER): Promise<Buffer> {
  const group = await sharp(GROUP).resize({ width: 1600 }).toBuffer();
  return sharp(group).extract(area).resize({ width: SIDE_PX }).jpeg().toBuffer();
}

/** One side of the holder's card, as a good camera sees it. */
async function cardBeforeCamera(
  side: 'front' | 'back',
  { portrait = CUSTOMER, mrz = mrzOf('TD1', HOLDER) } = {},
): Promise<Uint8Array> {
  const head = await sharp(await headAt(portrait))
    .png()
    .toBuffer();
  const card = drawSpecimen('TD1', HOLDER, {
    faces: openFaces(),
    portrait: { png: head, widthPx: SIDE_PX, heightPx: SIDE_PX, head: [0, 0, SIDE_PX, SIDE_PX] },
    mrz,
  });
  return (await photograph(card[side], 0, drawLots(7))).jpeg;
}

/** What is found of these pictures, looked at one after the other. */
async function findingsOf(pictures: Parameters<typeof at.scene.open>[0]) {
  const { targets, session } = await at.scene.open(pictures);
  for (const target of targets) await at.vision.analysts.analyse(target, { isLive: true });
  return (await session()).analyses.flatMap(({ findings }) => findings);
}

test.each([
  ['the customer’s own', CUSTOMER, { code: 'FACES_MATCH', level: 'GOOD' }],
  ['somebody else’s', SOMEBODY_ELSE, { code: 'FACES_DIFFER', level: 'STOP' }],
])('the portrait of the document is %s', async (_, portrait, finding) => {
  const found = await findingsOf([
    { stepId: 'document-front', bytes: await cardBeforeCamera('front', { portrait }) },
    { stepId: 'face-front', bytes: await headAt(CUSTOMER) },
  ]);
  const compared = found.filter(({ values }) => values['with'] === 'PORTRAIT');
  expect(compared).toMatchObject([finding]);
});

/** The check digit of the document's number, the fifteenth sign of the first line, is another one. */
function withForgedDigit([first = '', ...rest]: readonly string[]): readonly string[] {
  const forged = (Number(first[14]) + 3) % 10;
  return [`${first.slice(0, 14)}${forged}${first.slice(15)}`, ...rest];
}

test.each([
  ['is in order', mrzOf('TD1', HOLDER), []],
  // The number's own check digit is wrong, and so is the one over all.
  ['has one forged digit', withForgedDigit(mrzOf('TD1', HOLDER)), ['STOP', 'STOP']],
])('the zone %s', async (_, mrz, levels) => {
  const found = await findingsOf([
    { stepId: 'document-back', bytes: await cardBeforeCamera('back', { mrz }) },
  ]);
  // It was read: what the bank was told stands in it.
  expect(found).toContainEqual({
    ...{ code: 'FIELD_MATCH', level: 'GOOD' },
    values: { field: 'documentNumber' },
  });
  const wrong = found.filter(({ code }) => code === 'MRZ_CHECK_DIGIT');
  expect(wrong.map(({ level }) => level)).toEqual(levels);
});
