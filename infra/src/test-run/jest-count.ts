import { readIfThere } from '../read-if-there.ts';

export type Count = {
  readonly passed: number;
  readonly failed: number;
  /** The full names of the tests that failed, and the files that could not be run. */
  readonly names?: readonly string[];
};

type Report = Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites', number> & {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** What jest counted, from the file of its `--json`; a run that did not get that far has failed once. */
export async function readJestCount(file: string): Promise<Count> {
  const text = await readIfThere(file);
  if (text === undefined) return { passed: 0, failed: 1, names: ['jest wrote no report'] };
  const report: Report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    names: report.testResults.filter(({ status }) => status === 'failed').flatMap(failedNames),
  };
}

function failedNames({ name, assertionResults }: Report['testResults'][number]): string[] {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return failed.length > 0 ? failed.map(({ fullName }) => fullName) : [`${name} could not be run`];
}
