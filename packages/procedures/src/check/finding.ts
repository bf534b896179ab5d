/** Something that is wrong in a file, and where. */
export type Finding = { readonly file: string; readonly path: string; readonly text: string };

/**
 * What can be wrong in a document, in the words of the command line. Screens have their own words for
 * each code, in every language; what stands in braces is given with the fault.
 */
const TEXTS = {
  MISSING: 'is missing',
  WRONG_KIND: 'must be {expected}',
  UNKNOWN_KEY: 'Unrecognized key: "{key}"',
  TOO_SMALL: 'must be {minimum} at least',
  TOO_BIG: 'must be {maximum} at most',
  NOT_ALLOWED: 'must be one of {values}',
  MALFORMED: '{message}',
  NO_WORDS: 'has no words',
  PLACEHOLDER: 'holds “{found}”, which nothing fills in',
  UNTRANSLATED: 'is the English text',
  LONG_SENTENCE: 'has a sentence of {words} words; {most} are the most',
  NO_SOURCE: 'a rule without a source',
  NOT_IN_LIBRARY: '{id} version {version} is not in the library',
  NAMED_TWICE: '{id} is named twice',
  NOT_A_DOCUMENT: '{id} is not a document of this procedure',
  GROUP_TORN: 'the group {group} stands in two places',
  POOL_TOO_SMALL: 'draws {draw} from a pool of {pool}',
  NOTHING_MANDATORY: 'none is mandatory: an approval would rest on nothing',
  TWO_CODES: 'two ask for a one-time code; a session has one',
  FEATURES_UNDRAWN: 'no step draws their features',
  NO_DOCUMENTS: 'has no documents to draw features from',
  NO_DOCUMENT_FITS: 'none has the features that the rule asks for',
  NO_SUBSTITUTES: 'none has a substitute for each of its features',
  NO_PROVIDER: 'asks for a digital document, and nothing can read one yet',
  CASE_TRIES: 'is less than what one step may take',
  CONSENT_TWICE: 'one purpose is asked for twice',
  CONSENT_MISSING: 'nobody is asked for {purpose}, and it is done',
  STEP_TWICE: 'two steps of a session are called {id}',
  NEVER_ANALYSED: 'no picture of steps of the kind {step} gives the analysis {analysis}',
  STAYS_OPEN: 'step {id} stays open whatever is answered',
} as const satisfies Record<string, string>;

export type FaultCode = keyof typeof TEXTS;
export const FAULT_CODES = Object.keys(TEXTS) as readonly FaultCode[];

type Values = Readonly<Record<string, string | number>>;

/** What is wrong at a place in a document; the file is added by who knows it. */
export type Fault = {
  readonly path: string;
  readonly code: FaultCode;
  readonly values: Values;
  /** The same in English words. */
  readonly text: string;
};

/** A fault at a place, which is given as the keys that lead there. */
export function fault(keys: readonly PropertyKey[], code: FaultCode, values: Values = {}): Fault {
  const text = TEXTS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return { path: writePath(keys), code, values, text };
}

/** A place in a JSON document, as people write it: `steps[3].prompt.el`. */
export const writePath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path ? `${path}.${String(key)}` : String(key);
  }, '');
