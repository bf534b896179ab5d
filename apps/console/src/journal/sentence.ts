import { worstLevel } from '@visavis/domain/analysis/findings';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { HouseFact } from '@visavis/domain/journal/house-fact';
import type { JournalView } from './journal-line.ts';

/** The words that a sentence is made with: names instead of ids, and codes for the page to translate. */
export type SentenceWords = {
  readonly staff: (id: string) => string;
  readonly step: (sessionId: string, id: string) => string;
  readonly word: (key: string) => string;
  readonly moment: (at: string) => string;
};

type Values = Readonly<Record<string, string | number>>;

/** What goes into the sentence of a fact; the sentence itself stands in the messages under its type. */
export function valuesOf(fact: CaseFact | HouseFact, words: SentenceWords): Values {
  switch (fact.type) {
    case 'case.opened':
      return { procedure: fact.procedure.id, version: fact.procedure.version };
    case 'invitation.renewed':
      return { until: words.moment(fact.expiresAt) };
    case 'invitation.refused':
      return { code: fact.code };
    case 'consent.given':
      return {
        purposes: list(fact.consents.map(({ purpose }) => words.word(`consent.${purpose}`))),
      };
    case 'device.checked':
      return { browser: fact.browser, widthPx: fact.widthPx, heightPx: fact.heightPx };
    case 'session.offered':
      return { agent: words.staff(fact.agentId) };
    case 'session.routed':
      return { agent: words.staff(fact.agentId), reason: fact.reason };
    case 'session.offer-lapsed':
      return { agent: words.staff(fact.agentId), cause: fact.cause };
    case 'document.chosen':
      return { modelId: fact.modelId };
    case 'signal.noted':
      return { kind: words.word(`signal.${fact.kind}`) };
    case 'message.sent':
      return { side: words.word(`side.${fact.from}`) };
    case 'camera.commanded':
      return { command: fact.command };
    case 'visit.began':
    case 'visit.ended':
    case 'certificate.given':
    case 'certificate.withdrawn':
    case 'languages.changed':
      return { staff: words.staff(fact.staffId) };
    case 'appointment.booked':
    case 'appointment.missed':
      return { starts: words.moment(fact.startsAt) };
    case 'presence.changed':
      return { presence: fact.presence };
    case 'procedure.drafted':
    case 'procedure.proposed':
    case 'procedure.returned':
    case 'procedure.published':
    case 'procedure.discarded':
      return { procedure: fact.procedure.id, version: fact.procedure.version };
    case 'session.claimed':
      return { agent: words.staff(fact.agentId) };
    case 'step.shown':
      return { step: words.step(fact.sessionId, fact.stepId) };
    case 'step.recorded':
      return {
        step: words.step(fact.sessionId, fact.stepId),
        result: words.word(`result.${fact.result}`),
      };
    case 'snapshot.taken':
      return {
        source: fact.source,
        step: fact.stepId ? words.step(fact.sessionId, fact.stepId) : words.word('noStep'),
      };
    case 'still.missing':
      return { cause: fact.cause };
    case 'snapshot.compared':
      return { belongs: String(fact.belongs), percent: Math.round(fact.similarity * 100) };
    case 'analysis.made':
      return { kind: fact.kind, level: worstLevel(fact.findings) };
    case 'analysis.failed':
      return { kind: fact.kind, cause: fact.cause };
    case 'analysis.judged':
      return { agrees: String(fact.agrees) };
    case 'face-sheet.filled':
      return { overall: fact.overall };
    case 'light-check.began':
      return { check: fact.check };
    case 'light-check.ended':
      return { check: fact.check, end: fact.end };
    case 'code.sent':
      return { send: fact.send };
    case 'code.entered':
      return { verified: String(fact.verified), try: fact.try };
    case 'participant.disconnected':
      return { side: words.word(`side.${fact.participant}`) };
    case 'participant.returned':
      return {
        side: words.word(`side.${fact.participant}`),
        seconds: Math.round(fact.awayMs / 1000),
      };
    case 'session.closed':
      return {
        outcome: words.word(`outcome.${fact.outcome}`),
        reasons: list(fact.reasons.map((code) => words.word(`reason.${code}`))),
        count: fact.reasons.length,
      };
    case 'recording.began':
      return {
        stretch: fact.stretch,
        visitor: fact.staffId ? words.staff(fact.staffId) : 'NONE',
      };
    case 'recording.stored':
      return {
        side: words.word(`side.${fact.participant}`),
        seconds: Math.round(fact.durationMs / 1000),
        frames: fact.videoFrames,
        gaps: fact.gaps.length,
      };
    case 'recording.failed':
      return {
        side: words.word(`side.${fact.participant}`),
        stretch: fact.stretch,
        cause: fact.cause,
      };
    case 'review.given':
      return { verdict: words.word(`verdict.${fact.verdict}`) };
    case 'staff.created':
    case 'staff.changed':
      return {
        staff: words.staff(fact.staffId),
        role: words.word(`role.${fact.role}`),
        disabled: 'disabled' in fact ? String(fact.disabled) : 'false',
      };
    case 'staff.sessions-revoked':
      return { staff: words.staff(fact.staffId) };
    case 'master-key.rotated':
      return { to: fact.to, cases: fact.cases };
    case 'cases.searched':
      return {
        filters: list(fact.filters.map((name) => words.word(`filter.${name}`))),
        count: fact.filters.length,
        found: fact.found,
      };
    default:
      return {};
  }
}

const list = (words: readonly string[]): string => words.join(', ');

/** The name of a member of staff, or the id where the name is gone. */
export const nameIn =
  ({ staffNames }: Pick<JournalView, 'staffNames'>) =>
  (id: string): string =>
    staffNames[id] ?? id;
