import { readFileSync } from 'node:fs';
import type { TestConsole } from './a-console.ts';

type Manifest = {
  readonly node: Readonly<
    Record<
      string,
      {
        readonly exportedName: string;
        readonly workers: Readonly<Record<string, unknown>>;
      }
    >
  >;
};

/** A server action of the build: its id, and a page that it can be sent to. */
export type BuiltAction = { readonly name: string; readonly id: string; readonly path: string };

/** Every server action that the production build offers. */
export function listActions(): readonly BuiltAction[] {
  const file = new URL('../.next/server/server-reference-manifest.json', import.meta.url);
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    name: exportedName,
    id,
    path: pathOf(Object.keys(workers)[0] ?? ''),
  }));
}

/** `app/(staff)/cases/[caseId]/page` → `/cases/x`: the action runs before the page is looked at. */
const pathOf = (worker: string): string =>
  worker
    .replace(/^app/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/page$/, '')
    .replace(/\[[^\]]+\]/g, 'x') || '/';

/** Sends an action as a browser would, and answers its code, or `ok`. */
export async function sendAction(
  target: Pick<TestConsole, 'ask'>,
  { id, path }: BuiltAction,
  input: unknown,
  cookie?: string,
): Promise<string> {
  const answered = await target.ask(path, {
    method: 'POST',
    cookie,
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
    },
    body: JSON.stringify([input]),
  });
  const text = await answered.text();
  const refused = /"ok":false,"code":"([A-Z_]+)"/.exec(text);
  if (refused?.[1]) return refused[1];
  return text.includes('"ok":true') ? 'ok' : `HTTP ${answered.status}`;
}
