import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { AnalysisId, SessionId, SnapshotId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { Session } from '../session/session.ts';
import type { Analysis, AnalysisFailure, DocumentReading } from './analysis.ts';
import { FINDING_WORDS, FINDINGS, type Finding } from './findings.ts';

/** How often a picture that brings a decoder or a model down is looked at. */
export const MOST_TRIES = 2;

/** @throws DomainError ANALYSIS_NOT_FOUND */
export function getAnalysis(session: Session, id: AnalysisId): Analysis {
  const found = session.analyses.find((analysis) => analysis.id === id);
  if (!found) throw new DomainError('ANALYSIS_NOT_FOUND', { analysisId: id });
  return found;
}

/** Binds what the journal does not hold of a document that was read. */
export const digestOfReading = (salt: string, reading: DocumentReading): string =>
  digest({ salt, reading } as Parameters<typeof digest>[0]);

/**
 * Keeps what software said of snapshots, however late.
 * @throws DomainError EVIDENCE_NOT_FOUND (no such snapshot) | INPUT_REFUSED (a finding that is none)
 */
export function addAnalysis(
  kase: Case,
  sessionId: SessionId,
  analysis: Omit<Analysis, 'judgement' | 'failure'>,
): Change {
  const session = getSession(kase, sessionId);
  assertFits(session, analysis);
  for (const finding of analysis.findings) assertFinding(finding);
  const { kind, snapshots, stepId, models, rule, findings, reading, detail, crops } = analysis;
  return {
    case: withAnalysis(kase, session, analysis),
    fact: {
      type: 'analysis.made',
      sessionId,
      analysisId: analysis.id,
      ...{ kind, snapshots, models, rule, findings },
      ...(stepId ? { stepId } : {}),
      ...(detail ? { detail: hashesOf(detail) } : {}),
      crops: crops.map(({ what, of, evidence }) => ({ what, of, ...hashesOf(evidence) })),
      ...(reading ? { readingDigest: digestOfReading(kase.salt, reading) } : {}),
    },
  };
}

/** Keeps that there is no result, and why: so that nobody waits for one, and a poisoned picture has a name. */
export function failAnalysis(
  kase: Case,
  sessionId: SessionId,
  failed: Pick<Analysis, 'id' | 'kind' | 'snapshots' | 'at' | 'tookMs'> &
    Partial<Pick<Analysis, 'stepId'>> & { readonly failure: AnalysisFailure },
): Change {
  const session = getSession(kase, sessionId);
  assertFits(session, failed);
  const { kind, snapshots, stepId, failure: cause } = failed;
  const nothing = { models: [], rule: { name: 'none', version: 0 }, findings: [], crops: [] };
  return {
    case: withAnalysis(kase, session, { ...nothing, ...failed }),
    fact: {
      type: 'analysis.failed',
      sessionId,
      analysisId: failed.id,
      ...{ kind, snapshots, cause },
      ...(stepId ? { stepId } : {}),
    },
  };
}

/** Analyses of a kind that are about a snapshot. */
export const listAnalysesOf = (
  { analyses }: Session,
  snapshotId: SnapshotId,
  kind?: Analysis['kind'],
): readonly Analysis[] =>
  analyses.filter(
    (analysis) => analysis.snapshots[0] === snapshotId && (!kind || analysis.kind === kind),
  );

/** Whether a snapshot may still be looked at: not where there is a result, nor where it did harm twice. */
export function mayAnalyse(session: Session, snapshotId: SnapshotId, kind: Analysis['kind']) {
  const done = listAnalysesOf(session, snapshotId, kind);
  if (done.some(({ failure }) => !failure || failure === 'UNDECODABLE')) return false;
  return done.filter(({ failure }) => failure !== 'UNAVAILABLE').length < MOST_TRIES;
}

const hashesOf = ({ sha256, ciphertextSha256 }: NonNullable<Analysis['detail']>) => ({
  sha256,
  ciphertextSha256,
});

const withAnalysis = (kase: Case, session: Session, analysis: Analysis): Case =>
  withSession(kase, { ...session, analyses: [...session.analyses, analysis] });

function assertFits(session: Session, { id, snapshots }: Pick<Analysis, 'id' | 'snapshots'>): void {
  assertState(session, 'CLAIMED', 'LIVE', 'CLOSING', 'ENDED');
  if (session.analyses.some((known) => known.id === id))
    throw new DomainError('CONFLICT', { analysisId: id });
  const missing = snapshots[0];
  if (missing && !session.snapshots.some((known) => known.id === missing))
    throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: missing });
}

/** A level that the code does not have, or a word of nobody's list: it could be a name. */
function assertFinding({ code, level, values }: Finding): void {
  const levels: readonly string[] = FINDINGS[code];
  const words: readonly string[] = FINDING_WORDS;
  const isForeign = (value: unknown) =>
    (typeof value === 'string' && !words.includes(value)) ||
    (typeof value === 'number' && !Number.isFinite(value));
  if (!levels.includes(level) || Object.values(values).some(isForeign))
    throw new DomainError('INPUT_REFUSED', { code, level });
}
