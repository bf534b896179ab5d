import type { Ports } from '@visavis/use-cases/ports';
import { noteStillMissing } from '@visavis/use-cases/session/stills';
import type { Logger } from 'pino';
import type { Room } from './room.ts';

const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

/** The call ends: writes down that the stills which have not come will not come. Never rejects. */
export async function giveUpStills(
  { ports, log }: { readonly ports: Ports; readonly log: Logger },
  { stills, caseId, sessionId }: Pick<Room, 'stills' | 'caseId' | 'sessionId'>,
): Promise<void> {
  for (const of of stills.close()) {
    const missing = { of, cause: 'NO_ANSWER' } as const;
    await noteStillMissing(ports, RECORDER, { caseId, sessionId }, missing).catch((err: unknown) =>
      log.error({ err }, 'missing still not noted'),
    );
  }
}
