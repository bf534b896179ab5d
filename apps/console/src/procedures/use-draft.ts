'use client';

import { useMemo, useState } from 'react';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { readProcedure, saveProcedure } from '../server/actions/procedures.ts';
import type { Refused } from '../server/answer.ts';
import { writeAt, type Keys } from './at-path.ts';
import type { OpenedProcedure } from './procedure-data.ts';

const write = (document: Json): string => JSON.stringify(document, null, 2);

function parse(text: string): { readonly document?: Json; readonly fault?: string } {
  try {
    return { document: JSON.parse(text) as Json };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A draft as it is written: one text, which the form and the JSON both change. */
export function useDraft(opened: OpenedProcedure) {
  const [text, setText] = useState(() => write(opened.document));
  const [saved, setSaved] = useState({ text, sha256: opened.sha256 ?? '' });
  const [faster, setFaster] = useState<OpenedProcedure>();
  const [refused, setRefused] = useState<Refused>();
  const parsed = useMemo(() => parse(text), [text]);
  const [lastGood, setLastGood] = useState(opened.document);
  const { id, version } = opened;

  const setBoth = (document: Json) => {
    setLastGood(document);
    setText(write(document));
  };
  const refuse = async (answer: Refused) => {
    setRefused(answer);
    if (answer.code !== 'CONFLICT') return;
    const now = await readProcedure({ id, version });
    if (now.ok) setFaster(now.value);
  };
  const save = async (was = saved.sha256): Promise<string | undefined> => {
    const answered = await saveProcedure({ id, version, was, text });
    if (!answered.ok) {
      await refuse(answered);
      return undefined;
    }
    setRefused(undefined);
    setFaster(undefined);
    setSaved({ text, sha256: answered.value.sha256 });
    return answered.value.sha256;
  };
  return {
    ...{ text, refused, faster, save, refuse },
    document: parsed.document ?? lastGood,
    fault: parsed.fault,
    sha256: saved.sha256,
    isSaved: text === saved.text,
    put: (keys: Keys, value: Json | undefined) => setBoth(writeAt(parsed.document, keys, value)),
    type: (typed: string) => {
      setText(typed);
      const { document } = parse(typed);
      if (document !== undefined) setLastGood(document);
    },
    /** Gives the own text up for the one that was saved first. */
    takeTheirs: (theirs: OpenedProcedure) => {
      const theirText = write(theirs.document);
      setBoth(theirs.document);
      setSaved({ text: theirText, sha256: theirs.sha256 ?? '' });
      setFaster(undefined);
      setRefused(undefined);
    },
  };
}
