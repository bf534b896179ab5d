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

const argumentsOf = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''))].sort();

const english = new Map(pathsOf(messagesOf('en')));

test.each(LANGUAGES)('%s has every word and no other', (language) => {
  const paths = pathsOf(messagesOf(language)).map(([path]) => path);
  expect([...paths].sort()).toEqual([...english.keys()].sort());
});

test.each(LANGUAGES)('%s leaves no word empty and takes the same arguments', (language) => {
  for (const [path, words] of pathsOf(messagesOf(language))) {
    expect({ path, empty: words.trim() === '' }).toEqual({ path, empty: false });
    expect({ path, takes: argumentsOf(words) }).toEqual({
      path,
      takes: argumentsOf(english.get(path) ?? ''),
    });
  }
});
