import { gzipSync } from 'node:zlib';

/** The scripts that a page asks for at once; those for browsers without modules are never fetched. */
export const scriptsOf = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<script\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/\bnomodule\b/i.test(tag))
      .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []),
  ),
];

/** Their bytes as they go over the line, compressed each for itself. */
export async function weighScripts(page: string, paths: readonly string[]): Promise<number> {
  const bodies = await Promise.all(
    paths.map(async (path) => (await fetch(new URL(path, page))).bytes()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}
