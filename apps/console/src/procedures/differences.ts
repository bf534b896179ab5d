import type { Json } from '@visavis/domain/journal/canonical-json';
import { isList, isObject } from './at-path.ts';

/** A place where two documents differ. What was added has no `was`, what was taken out no `is`. */
export type Difference = { readonly path: string; readonly was?: Json; readonly is?: Json };

/** Where two documents differ, by path. Members of a list that have ids are held against their namesakes. */
export function listDifferences(
  was: Json | undefined,
  is: Json | undefined,
  path = '',
): readonly Difference[] {
  if (isObject(was) && isObject(is)) {
    const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])];
    return keys.flatMap((key) => listDifferences(was[key], is[key], path ? `${path}.${key}` : key));
  }
  if (isList(was) && isList(is)) return inLists(was, is, path);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ path, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
}

function inLists(was: readonly Json[], is: readonly Json[], path: string): readonly Difference[] {
  const before = namesOf(was);
  const after = namesOf(is);
  if (!before || !after) {
    const longest = Math.max(was.length, is.length);
    return Array.from({ length: longest }, (_, index) =>
      listDifferences(was[index], is[index], `${path}[${index}]`),
    ).flat();
  }
  const kept = after.filter((name) => before.includes(name));
  const order = before.filter((name) => after.includes(name));
  const moved = kept.join() === order.join() ? [] : [{ path, was: before, is: after }];
  const names = [...after, ...before.filter((name) => !after.includes(name))];
  return [
    ...moved,
    ...names.flatMap((name) =>
      listDifferences(was[before.indexOf(name)], is[after.indexOf(name)], `${path}[${name}]`),
    ),
  ];
}

/** The ids of a list's members, or undefined where one has none or two have the same. */
function namesOf(list: readonly Json[]): readonly string[] | undefined {
  const names = list.flatMap((member) =>
    isObject(member) && typeof member.id === 'string' ? [member.id] : [],
  );
  return names.length === list.length && new Set(names).size === names.length ? names : undefined;
}
