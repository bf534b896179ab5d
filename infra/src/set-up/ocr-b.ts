import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../bootstrap/progress.mjs';
import { runScript } from '../bootstrap/run-command.mjs';
import { hashOfSources, unlessStamped } from '../bootstrap/stamp.mjs';
import { OCR_B_FILES, ocrBFolder, visionFolder } from '@visavis/vision/lettering/fonts';
import { inProject } from '../project.ts';
import { takeFromPackage } from './debian-package.ts';

const VISION = inProject('packages', 'vision', 'src');
const PACKAGE = 'fonts-ocr-b';
const IN_PACKAGE = 'usr/share/fonts/opentype/ocr-b';

/** Brings the typeface OCR-B, and trains on it what reads machine-readable zones. */
export async function bringOcrB(report: Report): Promise<string> {
  if (!ocrBFolder()) {
    report('fetching the typeface');
    const files = OCR_B_FILES.map((file) => `${IN_PACKAGE}/${file}`);
    await takeFromPackage(PACKAGE, files, join(visionFolder(), 'ocr-b'));
  }
  const hash = await hashOfInputs(OCR_B_FILES.map((file) => join(ocrBFolder() ?? '', file)));
  return unlessStamped(join(visionFolder(), 'ocr-b-signs.stamp'), hash, async () => {
    await runScript(process.execPath, [join(VISION, 'cells', 'training', 'main.ts')], {
      onLine: (line) => report(Number(line) || line),
      what: 'The classifier of OCR-B could not be trained.',
      mend: 'See the lines above.',
    });
    return 'trained';
  });
}

/** Everything that has a part in the weights: fonts, code, and the Node that computes. */
async function hashOfInputs(fonts: readonly string[]): Promise<string> {
  const sources = ['cells', 'lettering', 'testing/specimens/random.ts', 'documents/mrz/format.ts'];
  const hash = createHash('sha256').update(process.version);
  hash.update(
    await hashOfSources(
      VISION,
      sources.map((path) => join(VISION, path)),
    ),
  );
  for (const font of fonts) hash.update(await readFile(font));
  return hash.digest('hex');
}
