'use server';

import { caseId, sessionId } from '@visavis/contract/vocabulary';
import { allow } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import { requestExport } from '@visavis/use-cases/session/export';
import { z } from 'zod';
import { action } from '../action.ts';
import { readFilm } from '../read-film.ts';

const oneSession = z.strictObject({ caseId, sessionId });

/** Asks for the film of a session, and answers what there is of it; a second press changes nothing. */
export const askForFilm = action('request-export', oneSession, async (asked, actor, parts) => {
  await requestExport(parts.ports, actor, asked.caseId, asked.sessionId);
  return readFilm(parts, getSession(await parts.ports.cases.get(asked.caseId), asked.sessionId));
});

/** How far the film is. */
export const followFilm = action('read-export', oneSession, async (asked, actor, parts) => {
  allow(actor, 'export:request');
  return readFilm(parts, getSession(await parts.ports.cases.get(asked.caseId), asked.sessionId));
});
