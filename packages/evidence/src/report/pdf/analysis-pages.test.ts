import { expect, test } from '@jest/globals';
import { FINDING_CODES } from '@visavis/domain/analysis/findings';
import { LANGUAGES } from '@visavis/domain/language';
import { aFullProcedure } from '@visavis/domain/testing/a-full-procedure';
import { aFullTelling } from '../../testing/a-full-telling.ts';
import { aKey, contentOf } from '../../testing/a-package.ts';
import { countAnalyses } from './analysis-pages.ts';
import { openPage } from './report-page.ts';
import { wordsIn } from './words.ts';
import { writeReport } from './write-report.ts';

const procedure = aFullProcedure();
const told = aFullTelling(procedure);
const { report } = contentOf(told, aKey('house', 7), procedure);
const [session] = report.sessions;

/** Cells of tables, as the PDF tells them to who has it read aloud. */
const countCells = async (of: typeof report): Promise<number> => {
  const read = async () => Buffer.from('no picture');
  const pdf = await writeReport(of, { language: 'en', zone: 'UTC', read });
  return pdf.toString('latin1').match(/\/S \/T[HD]/g)?.length ?? 0;
};

test('the pages have a row for each finding, each field that was read and each judgement', async () => {
  const without = { ...report, sessions: [{ ...session!, analyses: [] }] };
  const findings = session!.analyses.flatMap((one) => one.findings);
  const fields = session!.analyses.flatMap(({ reading }) => reading?.fields ?? []);
  expect(findings.length).toBeGreaterThan(3);
  const shown = findings.filter(({ code }) => !code.startsWith('FIELD_')).length * 3;
  const more = (await countCells(report)) - (await countCells(without));
  expect(more).toBeGreaterThanOrEqual(shown + (fields.length + 1) * 5);
});

test('the first page counts what warned and what the agent overruled', () => {
  const page = openPage(report, 'en', 'UTC');
  expect(countAnalyses(page, session!)).toMatch(
    /^\d+ results; stop: 1, overruled by the agent: 1$/,
  );
});

test.each(LANGUAGES)(
  'each finding has its words in %s, with places for what it is about',
  (one) => {
    const { finding } = wordsIn(one).analysis;
    for (const code of FINDING_CODES) {
      const place = /^FIELD_/.test(code)
        ? '{field}'
        : /^(FACES|PROMPT)_/.test(code)
          ? '{what}'
          : '';
      expect(finding[code]).toContain(place);
      expect(finding[code].replace(place, '')).not.toMatch(/[{}]/);
    }
  },
);
