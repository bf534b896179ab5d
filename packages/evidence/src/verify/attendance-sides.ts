import type { ReportedSession } from '../report/report-schema.ts';
import type { ReadEntry } from './check-journal.ts';
import type { Side } from './check-report.ts';
import { digestOf, factsOf } from './facts-of.ts';

/** What went on beside the steps, as the report has it. */
export const attendanceInReport = (session: ReportedSession, salt: string): Side => ({
  draw: session.draw,
  document: session.document && {
    id: session.document.id,
    version: session.document.version,
  },
  signals: session.signals.map(({ kind, version, values }) => ({ kind, version, values })),
  chat: session.chat.map(({ from, text }) => ({ from, text: digestOf(salt, text) })),
  flags: session.flags.map(({ remark }) => digestOf(salt, remark) ?? null),
  holds: session.holds.length,
  visits: session.visits.map(({ staff }) => staff.id),
});

/** The same, as the journal has it. */
export function attendanceInJournal(entries: readonly ReadEntry[]): Side {
  const chosen = factsOf(entries, 'document.chosen').at(-1);
  return {
    draw: drawIn(entries),
    document: chosen && { id: chosen.modelId, version: chosen.version },
    signals: factsOf(entries, 'signal.noted').map(({ kind, version, values }) => ({
      ...{ kind, version, values },
    })),
    chat: factsOf(entries, 'message.sent').map(({ from, textDigest }) => ({
      from,
      text: textDigest,
    })),
    flags: factsOf(entries, 'session.flagged').map(({ remarkDigest }) => remarkDigest ?? null),
    holds: factsOf(entries, 'session.held').length,
    visits: factsOf(entries, 'visit.began').map(({ staffId }) => staffId),
  };
}

function drawIn(entries: readonly ReadEntry[]) {
  const [queued] = factsOf(entries, 'session.queued');
  const [over] = [...factsOf(entries, 'session.ended'), ...factsOf(entries, 'session.left')];
  return queued?.drawCommitment && over?.drawSeed
    ? { commitment: queued.drawCommitment, seed: over.drawSeed }
    : undefined;
}
