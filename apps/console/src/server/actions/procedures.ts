'use server';

import { allow } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { OWN_ID } from '@visavis/domain/procedure/own-id';
import {
  beginDraft,
  discardWritten,
  proposeDraft,
  publishProposal,
  returnProposal,
  saveDraft,
} from '@visavis/use-cases/procedures/write-procedure';
import { z } from 'zod';
import { emptyProcedure } from '../../procedures/empty-procedure.ts';
import { action } from '../action.ts';
import { lookAtProcedure } from '../look-at-procedure.ts';
import { openProcedure, readDocument } from '../read-procedures.ts';

const MOST_CHARACTERS = 300_000;
const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const name = { id, version: z.int().min(1) };
const read = z.strictObject({ ...name, was: z.string().regex(/^[0-9a-f]{64}$/) });
const text = z.string().min(2).max(MOST_CHARACTERS);

/** The JSON of a text. @throws DomainError INPUT_REFUSED */
function parse(given: string): Json {
  try {
    return JSON.parse(given) as Json;
  } catch {
    throw new DomainError('INPUT_REFUSED', { cause: 'NOT_JSON' });
  }
}

/** Begins the next version of a procedure of the bank: a copy of another version, or empty. */
export const beginProcedure = action(
  'begin-procedure',
  z.strictObject({ id: z.string().regex(OWN_ID), from: z.strictObject(name).exactOptional() }),
  async ({ id: own, from }, actor, parts) => {
    allow(actor, 'procedure:draft');
    const document = from ? await readDocument(parts, actor, from) : emptyProcedure();
    const begun = await beginDraft(parts.ports, actor, { id: own, document, base: from });
    return { id: begun.id, version: begun.version };
  },
);

/** Writes a draft anew. */
export const saveProcedure = action(
  'save-procedure',
  read.extend({ text }),
  async (asked, actor, { ports }) => {
    allow(actor, 'procedure:draft');
    const saved = await saveDraft(ports, actor, asked, parse(asked.text));
    return { sha256: saved.sha256, document: saved.document };
  },
);

/** Asks for a second person. */
export const proposeProcedure = action('propose-procedure', read, async (asked, actor, parts) => {
  await proposeDraft(parts.ports, actor, asked);
  return {};
});

/** Gives a proposal back, with a word on what is missing. */
export const returnProcedure = action(
  'return-procedure',
  read.extend({ remark: z.string().max(2000) }),
  async (asked, actor, { ports }) => {
    await returnProposal(ports, actor, asked, asked.remark);
    return {};
  },
);

/** Puts a proposal into force. */
export const publishProcedure = action('publish-procedure', read, async (asked, actor, parts) => {
  await publishProposal(parts.ports, actor, asked);
  return {};
});

/** Gives a draft or a proposal up. */
export const discardProcedure = action('discard-procedure', read, async (asked, actor, parts) => {
  await discardWritten(parts.ports, actor, asked);
  return {};
});

/** A version as it is now: after somebody else was faster. */
export const readProcedure = action('read-procedure', z.strictObject(name), (asked, actor, parts) =>
  openProcedure(parts, actor, asked),
);

/** What the check finds in a text, and an example session of it. */
export const lookAtText = action(
  'look-at-procedure',
  z.strictObject({ text, seed: z.string().regex(/^[0-9a-f]{64}$/), model: id.exactOptional() }),
  async ({ text: given, ...example }, actor, parts) => {
    allow(actor, 'procedure:draft');
    return lookAtProcedure(parts, parse(given), example);
  },
);
