import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DomainError } from '@visavis/domain/errors';
import { eraseEvidence } from '@visavis/use-cases/case/erase-evidence';
import { UsageError, type Command } from './command.ts';
import { readOperatorConfig } from './operator/config.ts';
import { OPERATOR, openOperator } from './operator/operator.ts';

const WORDS: Partial<Record<string, string>> = {
  ERASURE_NOT_POSSIBLE: 'A session of this case waits or goes on. Nothing was changed.',
  EVIDENCE_UNAVAILABLE:
    'The key of the case is destroyed, and the journal says so. The object store could not be reached: run the same again to remove the files there.',
};

/** `visavis erase`: makes the evidence of a case unreadable for good, and removes it. */
export const command: Command = {
  usage: 'CASE-REFERENCE --reason TEXT [--yes]',
  about:
    'Erases the evidence of a case and what its rows say about the person, for good. Outcome and journal stay.',
  async run(args) {
    const { reference, reason, isSure } = parse(args);
    const operator = openOperator(await readOperatorConfig());
    try {
      const caseId = await operator.findCaseId(reference);
      if (!caseId) return say(`There is no case ${reference}.`, 1);
      if (!isSure && !(await confirms(reference))) return say('Nothing was changed.', 1);
      await eraseEvidence(operator, OPERATOR, { caseId, reason });
      return say(
        `The evidence of ${reference} is erased: its key first, then the person’s data, then its files.`,
        0,
      );
    } catch (error) {
      const words = error instanceof DomainError ? WORDS[error.code] : undefined;
      if (words === undefined) throw error;
      return say(words, 1);
    } finally {
      await operator.close();
    }
  },
};

function parse(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [reference, ...more] = positionals;
  if (!reference || more.length > 0) throw new UsageError('Name one case by its reference.');
  const reason = values.reason?.trim();
  if (!reason) throw new UsageError('Give the reason: the journal keeps its hash.');
  return { reference: reference.toUpperCase(), reason, isSure: values.yes === true };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { reason: { type: 'string' }, yes: { type: 'boolean' } },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'Unknown option', { cause });
  }
}

/** Asks for the reference once more: erasing cannot be undone. */
async function confirms(reference: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // A closed input answers nothing, which is no.
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const question = `All evidence of ${reference} will be unreadable for ever. Type the reference: `;
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return answer.trim().toUpperCase() === reference;
}

function say(words: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${words}\n`);
  return code;
}
