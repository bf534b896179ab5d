import lighthouse from 'lighthouse';

export type Scores = { readonly performance: number; readonly accessibility: number };

/**
 * Lighthouse's scores of a page as on a phone, from 0 to 100, with the browser at this port: the run in
 * the middle of an odd number of them, by performance. One alone tells more of what else the machine did.
 */
export async function judge(address: string, debugPort: number, runs: number): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await judgeOnce(address, debugPort));
  all.sort((a, b) => a.performance - b.performance);
  return all[Math.floor(runs / 2)] ?? { performance: 0, accessibility: 0 };
}

async function judgeOnce(address: string, debugPort: number): Promise<Scores> {
  const run = await lighthouse(address, {
    port: debugPort,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
  });
  const { performance, accessibility } = run?.lhr.categories ?? {};
  const percent = (score: number | null | undefined) => Math.round((score ?? 0) * 100);
  return { performance: percent(performance?.score), accessibility: percent(accessibility?.score) };
}
