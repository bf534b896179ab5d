import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GUIDANCE_FILES, GUIDANCE_VERSION } from '../../../../src/guidance/guidance-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
};

/** Gives the browser the networks that guide, out of the installed packages. They hold no data. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ version: string; file: string }> },
): Promise<Response> {
  const { version, file } = await params;
  const known = Object.hasOwn(GUIDANCE_FILES, file) ? GUIDANCE_FILES[file] : undefined;
  if (!known || version !== GUIDANCE_VERSION) return new Response(null, { status: 404 });
  const bytes = await readFile(join(folderOf(known.in), known.at));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}

/** Asked of Node at run time: these packages are no part of what is built. */
function folderOf(name: string): string {
  const ours = findPackageJSON(
    '@visavis/vision',
    pathToFileURL(join(process.cwd(), 'package.json')),
  );
  const theirs = ours && findPackageJSON(name, pathToFileURL(ours));
  if (!theirs) throw new Error(`the package ${name} is not installed`);
  return dirname(theirs);
}
