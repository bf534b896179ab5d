import type { Actor } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { Language } from '@visavis/domain/language';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Ports } from '@visavis/use-cases/ports';
import { failExport, finishExport, type FilmPlace } from '@visavis/use-cases/session/export';
import type { Readable } from 'node:stream';
import type { Ffmpeg } from '@visavis/runtime/ffmpeg';
import { filmArguments } from './film-arguments.ts';
import { layOutCaptions } from './caption-folder.ts';
import { planFilm, type FilmPlan } from './film-plan.ts';
import { FILM_WORDS } from './film-words.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const satisfies Actor;

export type FilmStudio = {
  readonly ports: Pick<Ports, 'cases' | 'clock'>;
  readonly evidence: Pick<EvidenceStore, 'put' | 'read'>;
  readonly ffmpeg: Ffmpeg;
  /** Told how much of a film is made, from 0 to 1. */
  readonly onProgress: (place: FilmPlace, share: number) => void;
  /** Aborts when the worker stops: what it was at is done again by the next one. */
  readonly stopping: AbortSignal;
};

/**
 * Makes the film that was asked for. Made or given up already: does nothing, so that a job may run
 * twice. One that can't be made is written down as such, and somebody may ask for it again.
 */
export async function makeExport(studio: FilmStudio, place: FilmPlace): Promise<void> {
  const { ports, evidence, stopping } = studio;
  const kase = await ports.cases.get(place.caseId);
  const session = getSession(kase, place.sessionId);
  const film = session.exports.find(({ id }) => id === place.exportId);
  if (!film) throw new DomainError('EVIDENCE_NOT_FOUND', { ...place });
  if (film.file || film.failedAt) return;
  try {
    const { language } = kase;
    const plan = planFilm(session.recordings, FILM_WORDS[language]);
    const file = await shoot(studio, place, { plan, language }, (bytes) =>
      evidence.put(place.caseId, 'EXPORT', 'video/mp4', bytes),
    );
    await finishExport(ports, WORKER, place, file);
  } catch (cause) {
    if (!stopping.aborted) await failExport(ports, WORKER, place);
    throw cause;
  }
}

async function shoot<Result>(
  { evidence, ffmpeg, onProgress }: FilmStudio,
  place: FilmPlace,
  { plan, language }: { readonly plan: FilmPlan; readonly language: Language },
  output: (bytes: Readable) => Promise<Result>,
): Promise<Result> {
  const inputs: Readable[] = [];
  const captions = await layOutCaptions(plan, language);
  try {
    for (const { recording } of plan.shots) inputs.push(await evidence.read(recording.raw));
    return await ffmpeg({
      args: filmArguments(plan, captions.files),
      inputs,
      output,
      onProgress: (atMs) => onProgress(place, Math.min(1, atMs / plan.durationMs)),
    });
  } finally {
    for (const input of inputs) input.destroy();
    await captions.remove();
  }
}
