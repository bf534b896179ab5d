import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FIRST_PARTS } from './first-words.ts';

const APP = join(import.meta.dirname, '../../app');

/** A file and all of ours that come with it; what `import()` names comes later. */
function withImports(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path) || !existsSync(path)) return found;
  found.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
    /^(?:import(?! type)|\}) [^;]*?from '(\.[^']+)'/gm,
  ))
    withImports(join(dirname(path), name), found);
  return found;
}

const files = [
  ...withImports(join(APP, 'error.tsx'), new Set(withImports(join(APP, 'page.tsx')))),
].filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'));

const said = files.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/useTranslations\('(\w+)/g)].map(([, part]) => part),
);

test('every word of the first page comes with it, and no part is sent for nothing', () => {
  expect([...new Set(said)].sort()).toEqual([...FIRST_PARTS].sort());
});
