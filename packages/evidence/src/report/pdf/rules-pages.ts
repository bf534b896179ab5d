import type { Report, ReportedSession } from '../report-schema.ts';
import { fill } from './guided-en.ts';
import { facts, heading, MONO, secondsOf, subheading, TEXT, SOFT } from './report-page.ts';
import type { Fact, ReportPage } from './report-page.ts';

/** By which rules the session was led, and what the lots gave. */
export function writeRules(page: ReportPage, report: Report): void {
  const { words, language } = page;
  const { rules } = words.guided;
  const { procedure } = report.case;
  heading(page, rules.title);
  const title = procedure.title[language] ?? '';
  facts(page, [
    [words.label.procedure, words.procedureWords(title, procedure.version)],
    ['', procedure.id, MONO],
    [rules.digest, procedure.sha256, MONO],
    [rules.source, sourceOf(page, procedure.source)],
    [rules.limits, limitsOf(page, report)],
    [
      rules.features,
      procedure.selection && fill(rules.featuresOf, { ...procedure.selection, source: '' }),
    ],
    ['', procedure.selection && sourceOf(page, procedure.selection.source), SOFT],
  ]);
  for (const [index, session] of report.sessions.entries())
    writeLots(page, session, words.session(index + 1, report.sessions.length));
}

type Source = { readonly text: string; readonly standing: string };

export function sourceOf({ words }: ReportPage, { text, standing }: Source): string {
  const standings: Readonly<Record<string, string>> = words.guided.rules.standing;
  return `${text} (${standings[standing] ?? standing})`;
}

function limitsOf(page: ReportPage, { case: { procedure } }: Report): string {
  const { rules } = page.words.guided;
  const { tries, resumeWithinMs, recording } = procedure;
  return [
    ...(tries ? [fill(rules.tries, { perStep: tries.perStep, perCase: tries.perCase })] : []),
    fill(rules.away, { s: secondsOf(page, resumeWithinMs) }),
    fill(rules.gap, {
      s: secondsOf(page, recording.longestGapMs),
      percent: Math.round(recording.mostMissingShare * 100),
    }),
  ].join('; ');
}

function writeLots(page: ReportPage, session: ReportedSession, title: string): void {
  const { words, moment, language } = page;
  const { rules, step } = words.guided;
  const { draw, document, steps, queuedAt, endedAt } = session;
  subheading(page, `${title}: ${words.guided.glance.lots}`, 110);
  const drawn = steps.filter((one) => one.drawn !== undefined);
  facts(page, [
    [rules.settled, draw && fill(rules.settledAt, { at: moment(queuedAt) })],
    ['', draw?.commitment, MONO],
    [rules.seed, draw && endedAt && fill(rules.seedAt, { at: moment(endedAt) })],
    ['', draw?.seed, MONO],
    ...listed(
      rules.agent,
      session.offers.map((offer) => offerOf(page, offer)),
    ),
    [
      rules.document,
      document && `${document.title[language]} (${document.id} ${document.version})`,
    ],
    ...listed(
      rules.drawn,
      drawn.map(({ kind, title: name, isSubstitute }) => {
        const mark = isSubstitute ? ` (${step.substitute})` : '';
        return `${words.guided.kind[kind]}: ${name[language]}${mark}`;
      }),
    ),
    [rules.order, steps.map(({ title: name }) => name[language] ?? '').join(' · '), TEXT],
  ]);
}

/** Rows of which only the first one has the name. */
export const listed = (name: string, values: readonly string[]): readonly Fact[] =>
  values.map((value, index) => [index === 0 ? name : '', value]);

function offerOf(page: ReportPage, offer: ReportedSession['offers'][number]): string {
  const { rules } = page.words.guided;
  const { at, agentId, eligible, routed, lapsed } = offer;
  const values = { at: page.clock(at), name: page.nameOf(agentId), count: eligible.length };
  const rang = fill(rules.offer, values);
  const words = routed ? fill(rules.routed, { offer: rang }) : rang;
  return lapsed ? fill(rules.lapsed, { offer: words, cause: rules.cause[lapsed.cause] }) : words;
}
