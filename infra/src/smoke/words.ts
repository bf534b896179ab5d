import { readFile } from 'node:fs/promises';
import type { Language } from '@visavis/domain/language';
import { inProject } from '../project.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The words of an app, by their path: the story presses what a person reads. */
export type Words = (path: string, values?: Readonly<Record<string, string | number>>) => string;

/** Reads the message file of an app. Asking for a word that is not there fails. */
export async function readWords(
  app: 'console' | 'join',
  language: Language = 'en',
): Promise<Words> {
  const tree = JSON.parse(
    await readFile(inProject('apps', app, 'messages', `${language}.json`), 'utf8'),
  ) as Tree;
  return (path, values = {}) => {
    const found = path
      .split('.')
      .reduce<string | Tree | undefined>(
        (branch, key) => (typeof branch === 'object' ? branch[key] : undefined),
        tree,
      );
    if (typeof found !== 'string') throw new Error(`apps/${app} has no words ${path}`);
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
