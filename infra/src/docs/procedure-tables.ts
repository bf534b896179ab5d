import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import { findLack } from '@visavis/domain/procedure/lack';
import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import type { Source } from '@visavis/domain/procedure/variant';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { readLibrary } from '@visavis/procedures/library';
import { inProject } from '../project.ts';

export const PROCEDURES_PAGE = inProject('docs', 'procedures.md');

const BEGIN = '<!-- Made from packages/procedures by `npm run docs`. -->';
const END = '<!-- End of what is made. -->';

/** The page with what is shipped, as the files have it. */
export function withShipped(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${PROCEDURES_PAGE} has lost its two marks.`);
  const procedures = readCatalogue().list();
  const parts = [documentsTable(readLibrary()), notChosen(procedures), ...procedures.map(chapter)];
  return `${page.slice(0, begin)}${BEGIN}\n\n${parts.join('\n\n')}\n\n${page.slice(end)}`;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]): string =>
  `${row(...cells)}\n${row(...cells.map(() => '---'))}`;
const from = ({ text, standing }: Source): string => `${text} | \`${standing}\``;

function documentsTable(models: readonly DocumentModel[]): string {
  const rows = models.map(({ id, version, title, features, reviewBy, source }) => {
    const variable = features.filter(({ isOpticallyVariable }) => isOpticallyVariable).length;
    const name = `\`${id}\` ${version}: ${title.en}`;
    return row(name, `${features.length} (${variable})`, reviewBy, from(source));
  });
  const top = head('Document', 'Features (optically variable)', 'Review by', 'Source', 'Standing');
  return ['### Documents', '', top, ...rows].join('\n');
}

const LACKS = {
  FEATURES: 'too few features that a video carries',
  CATEGORIES: 'features of too few categories',
  OPTICALLY_VARIABLE: 'too few optically variable features',
} as const;

function notChosen(procedures: readonly Procedure[]): string {
  const rows = procedures.flatMap(({ id, version, documents }) =>
    (documents?.models ?? []).flatMap((model) => {
      const lack = documents && findLack(model, documents.selection);
      return lack ? [row(`\`${id}\` ${version}`, `\`${model.id}\``, LACKS[lack])] : [];
    }),
  );
  const top = head('Procedure', 'Document that it names', 'Why it can’t be chosen');
  return ['### Documents that can’t be chosen', '', top, ...rows].join('\n');
}

function chapter(procedure: Procedure): string {
  const { id, version, title, source } = procedure;
  return [
    `### ${title.en}: \`${id}\` ${version}`,
    '',
    `${source.text} Standing: \`${source.standing}\`.`,
    '',
    head('Rule', 'What it asks for', 'Source', 'Standing'),
    ...procedure.steps.map((step) => row(`\`${step.id}\``, describe(step), from(step.source))),
    ...limitRows(procedure),
  ].join('\n');
}

function describe(step: Step): string {
  const pool = 'pool' in step ? step.pool : undefined;
  return [
    step.kind,
    ...(step.mandatory ? [] : ['optional']),
    ...(pool && 'draw' in step ? [`${step.draw ?? 1} of ${pool.length} by lot`] : []),
    ...(step.snapshots > 0 ? [`snapshots: ${step.snapshots}`] : []),
    ...(step.dwellMs ? [`shown for ${step.dwellMs / 1000} s at least`] : []),
    ...(step.shuffle ? ['order by lot'] : []),
    ...(step.kind === 'EXTERNAL_CHECK' ? [step.register] : []),
    ...(step.kind === 'EXTERNAL_CHECK' && step.mustBePositive ? ['must be positive'] : []),
    ...(step.forDocuments ? [`only for ${step.forDocuments.join(', ')}`] : []),
  ].join('; ');
}

function limitRows({ documents, tries, interruption, recording }: Procedure): readonly string[] {
  const rows: string[] = [];
  if (documents) {
    const { features, categories, opticallyVariable, substitutes, source } = documents.selection;
    const rule = `${features} of ${categories} categories at least, ${opticallyVariable} optically variable; substitutes: ${substitutes}`;
    rows.push(row('features', rule, from(source)));
  }
  if (tries)
    rows.push(row('tries', `${tries.perStep} a step, ${tries.perCase} a case`, from(tries.source)));
  if (interruption.source)
    rows.push(
      row('interruption', `${interruption.resumeWithinMs / 1000} s`, from(interruption.source)),
    );
  const missing = `a gap of ${recording.longestGapMs / 1000} s, ${recording.mostMissingShare * 100} % in all`;
  return [...rows, row('recording', missing, from(recording.source))];
}
