import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { instant, language, localText, sessionId, staffId, visitorRole } from './vocabulary.ts';

/** A running call that somebody else of the bank may join, without personal data. */
export const joinableCall = z.object({
  sessionId,
  reference: z.string(),
  language,
  procedureTitle: localText,
  agentName: z.string(),
  /** Null where nobody asked, and a supervisor may join all the same. */
  helpAskedAt: instant.nullable(),
});
export type JoinableCall = z.infer<typeof joinableCall>;

/** The visitor who speaks. They are heard and seen for as long as the recorder writes it. */
export const speakerView = z.object({
  staffId,
  name: z.string(),
  role: visitorRole,
  isHeard: z.boolean(),
  isSeen: z.boolean(),
});
export type SpeakerView = z.infer<typeof speakerView>;

/** What a visitor sees of the session beside the two pictures. */
export const visitView = z.object({
  sessionId,
  reference: z.string(),
  language,
  procedureTitle: localText,
  customerName: z.string(),
  agentName: z.string(),
  isOver: z.boolean(),
  step: z.object({ title: localText, say: localText, number: z.int(), count: z.int() }).nullable(),
  /** Only agents lead. */
  mayTakeOver: z.boolean(),
  /** Null while no visitor speaks; this one or another. */
  speaker: speakerView.nullable(),
});
export type VisitView = z.infer<typeof visitView>;

/** How somebody else of the bank joins a session, and takes it over. */
export const visitCommands = {
  'call:list': { payload: nothing, value: z.object({ calls: z.array(joinableCall) }) },
  'visit:begin': { payload: z.strictObject({ sessionId }), value: visitView },
  'visit:end': { payload: nothing, value: nothing },
  /** The visitor leads from now on; who led before is told. */
  'session:take-over': { payload: nothing, value: nothing },
} as const satisfies CommandTable;

export const visitEvents = {
  'visit:changed': visitView,
  /** Somebody else leads this session now. */
  'session:handed-over': z.object({ to: z.string() }),
} as const;
