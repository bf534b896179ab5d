import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LANGUAGES } from './languages.ts';

type Tree = { readonly [key: string]: string | Tree };

const messagesOf = (language: string): Tree =>
  JSON.parse(
    readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8'),
  ) as Tree;

const pathsOf = (tree: Tree, above = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${above}${key}`, value] as const]
      : pathsOf(value, `${above}${key}.`),
  );

/** Braces open an argument and, within that, the branch of a plural, and so on in turn. */
function argumentsOf(words: string): readonly string[] {
  const found = new Set<string>();
  let depth = 0;
  for (const [part, name] of words.matchAll(/\{\s*(\w+)?|\}/g)) {
    if (part.startsWith('{') && depth % 2 === 0 && name !== undefined) found.add(name);
    depth += part.startsWith('{') ? 1 : -1;
  }
  return [...found].sort();
}

const english = new Map(pathsOf(messagesOf('en')));

test.each(LANGUAGES)('%s has every word and no other', (language) => {
  const paths = pathsOf(messagesOf(language)).map(([path]) => path);
  expect([...paths].sort()).toEqual([...english.keys()].sort());
});

test.each(LANGUAGES)('%s leaves no word empty and asks for no other arguments', (language) => {
  for (const [path, words] of pathsOf(messagesOf(language))) {
    expect({ path, empty: words.trim() === '' }).toEqual({ path, empty: false });
    const given = argumentsOf(english.get(path) ?? '');
    const unknown = argumentsOf(words).filter((name) => !given.includes(name));
    expect({ path, unknown }).toEqual({ path, unknown: [] });
  }
});
