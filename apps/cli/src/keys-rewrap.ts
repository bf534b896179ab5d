import { rewrapCaseKeys } from '@visavis/use-cases/keys/rewrap-case-keys';
import { UsageError, type Command } from './command.ts';
import { readOperatorConfig } from './operator/config.ts';
import { OPERATOR, openOperator } from './operator/operator.ts';

/** `visavis keys rewrap`: the second step of changing the master key. */
export const command: Command = {
  usage: '',
  about: 'Wraps the keys of all cases anew, with the first of VISAVIS_MASTER_KEYS.',
  async run(args) {
    if (args.length > 0) throw new UsageError('This takes no arguments.');
    const operator = openOperator(await readOperatorConfig());
    try {
      const cases = await rewrapCaseKeys(operator, OPERATOR);
      const { currentId } = operator.masterKeys;
      process.stdout.write(
        `${cases} keys wrapped anew. All keys of cases are under the master key ${currentId}.\n`,
      );
      return 0;
    } finally {
      await operator.close();
    }
  },
};
