/**
 * `npm run bench -- vision`: what software's eyes are worth. A table; with `--json` the last line is
 * JSON. With `--only faces` one part alone. What each figure can be trusted for: docs/vision.md.
 */
import { parseArgs } from 'node:util';
import { benchDocuments } from './documents/bench-documents.ts';
import { benchFaces } from './faces/bench-faces.ts';

/** What a part is given: ffmpeg, and Debian's NASA portrait. */
export type BenchMeans = { readonly ffmpeg: string; readonly portrait: string };
export type BenchFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** Measures, tells each line as soon as it has it, and gives all figures at the end. */
export type BenchPart = (
  means: BenchMeans,
  tell: (what: string, figures: string) => void,
) => Promise<BenchFigures>;

const PARTS: Readonly<Record<string, BenchPart>> = {
  faces: benchFaces,
  documents: benchDocuments,
};

const { values } = parseArgs({
  options: {
    ffmpeg: { type: 'string', default: 'ffmpeg' },
    portrait: { type: 'string', default: '' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

let figures: BenchFigures = {};
for (const [name, part] of Object.entries(PARTS)) {
  if (values.only && values.only !== name) continue;
  const found = await part(values, (what, told) => {
    process.stdout.write(`${what.padEnd(44)}  ${told}\n`);
  });
  figures = { ...figures, ...found };
}
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
// The networks' WebAssembly keeps the process alive.
process.exit(0);
