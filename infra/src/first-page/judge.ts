import lighthouse from 'lighthouse';

export type Scores = { readonly performance: number; readonly accessibility: number };

/** Lighthouse's scores of a page as on a phone, from 0 to 100, with the browser at this port. */
export async function judge(address: string, debugPort: number): Promise<Scores> {
  const run = await lighthouse(address, {
    port: debugPort,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
  });
  const { performance, accessibility } = run?.lhr.categories ?? {};
  const percent = (score: number | null | undefined) => Math.round((score ?? 0) * 100);
  return { performance: percent(performance?.score), accessibility: percent(accessibility?.score) };
}
