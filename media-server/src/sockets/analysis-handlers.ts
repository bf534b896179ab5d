import { buffer } from 'node:stream/consumers';
import type { analysisCommands } from '@visavis/contract/analyses';
import { getAnalysis } from '@visavis/domain/analysis/add-analysis';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import { judgeAnalysis } from '@visavis/use-cases/session/analyses';
import { getLed } from '@visavis/use-cases/session/lead';
import type { Handlers } from './serve.ts';
import type { StaffContext, StaffParts } from './staff-handlers.ts';

/** What an agent does with what software says of the led session's snapshots. */
export const analysisHandlers = ({
  ports,
  evidence,
  lanes,
}: Pick<StaffParts, 'ports' | 'evidence' | 'lanes'>): Handlers<
  typeof analysisCommands,
  StaffContext
> => ({
  'analysis:judge': async (said, { actor, findRoom }) => {
    const room = await findRoom();
    await lanes.run(`session:${room.caseId}`, async () =>
      // The customer's page hears nothing of it.
      room.publishToBank(await judgeAnalysis(ports, actor, room.sessionId, said)),
    );
    return {};
  },
  'analysis:read-crop': async ({ analysisId, crop }, { actor, findRoom }) => {
    const { sessionId } = await findRoom();
    const session = getSession(await getLed(ports, actor, sessionId), sessionId);
    const found = getAnalysis(session, analysisId).crops[crop];
    if (!found) throw new DomainError('EVIDENCE_NOT_FOUND', { analysisId, crop });
    const bytes = await buffer(await evidence.read(found.evidence));
    return { bytes, mediaType: found.evidence.mediaType };
  },
});
