/** Something that is wrong in a file, and where. */
export type Finding = { readonly file: string; readonly path: string; readonly text: string };

/** What is wrong at a place in a document; the file is added by who knows it. */
export type Fault = Omit<Finding, 'file'>;

/** A place in a JSON document, as people write it: `steps[3].prompt.el`. */
export const writePath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path ? `${path}.${String(key)}` : String(key);
  }, '');
