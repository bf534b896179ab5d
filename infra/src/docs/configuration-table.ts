import { SETTINGS, settingOf } from '@visavis/config/setting-table';
import { settingKeys } from '@visavis/config/settings';
import { inProject } from '../project.ts';

export const CONFIGURATION_PAGE = inProject('docs', 'configuration.md');

const BEGIN = '<!-- Made from packages/config/src/setting-table.ts by `npm run docs`. -->';
const END = '<!-- End of what is made. -->';

/** The page with its table of settings as the code has it. */
export function withPresentTable(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${CONFIGURATION_PAGE} has lost its two marks.`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${settingsTable()}\n\n${page.slice(end)}`;
}

function settingsTable(): string {
  const rows = settingKeys().map(
    (key) => `| \`${key}\` | ${SETTINGS[key].about} | ${leftOut(key)} |`,
  );
  return ['| Variable | What it is | When left out |', '| --- | --- | --- |', ...rows].join('\n');
}

function leftOut(key: Parameters<typeof settingOf>[0]): string {
  const row = settingOf(key);
  if (row.filledIn) return `\`npm start\`: ${row.filledIn}. A single part: it does not start`;
  if (row.optional) return row.optional;
  return `\`${row.default}\``;
}
