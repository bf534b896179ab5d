import type { Json } from '@visavis/domain/journal/canonical-json';

/** The keys that lead to a place in a JSON document. */
export type Keys = readonly (string | number)[];

type JsonObject = { readonly [key: string]: Json | undefined };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What stands at a place; undefined where there is no such place. */
export const readAt = (value: Json | undefined, keys: Keys): Json | undefined =>
  keys.reduce<Json | undefined>((at, key) => {
    if (isList(at)) return at[Number(key)];
    return isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);

/** The document with another value at a place. What leads there is made; `undefined` takes it out. */
export function writeAt(value: Json | undefined, keys: Keys, put: Json | undefined): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return put ?? null;
  const next = rest.length > 0 ? writeAt(readAt(value, [key]), rest, put) : put;
  if (isList(value) || (value === undefined && typeof key === 'number')) {
    const list = isList(value) ? [...value] : [];
    if (next === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = next;
    return list;
  }
  const { [key]: _, ...others } = isObject(value) ? value : {};
  if (next === undefined) return others;
  return isObject(value) ? { ...value, [key]: next } : { [key]: next };
}

/** The document with a member of a list moved by some places; unchanged where it would fall out. */
export function moveAt(value: Json, keys: Keys, from: number, by: number): Json {
  const list = readAt(value, keys);
  if (!isList(list)) return value;
  const to = from + by;
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length) return value;
  const moved = list.filter((_, index) => index !== from);
  return writeAt(value, keys, [...moved.slice(0, to), member, ...moved.slice(to)]);
}

/** `steps[3].prompt.el` as keys. */
export const keysOf = (path: string): Keys =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
