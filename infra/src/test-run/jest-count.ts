import { readIfThere } from '../read-if-there.ts';

export type Count = { readonly passed: number; readonly failed: number };

/** What jest counted, from the file of its `--json`; a run that did not get that far has failed once. */
export async function readJestCount(file: string): Promise<Count> {
  const text = await readIfThere(file);
  if (text === undefined) return { passed: 0, failed: 1 };
  const report: Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites', number> =
    JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  };
}
