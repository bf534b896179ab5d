import type { Action, Actor } from '@visavis/domain/access/access';
import type { CaseId, ExportId, SessionId, StaffId, StepId } from '@visavis/domain/ids';
import type {
  ApiKeyStore,
  CaseKeyStore,
  EvidenceEraser,
  KeyWrapping,
  PersonEraser,
  Messages,
  Ports,
  ProcedureRules,
  Qualifications,
  Roster,
  StaffStore,
  WrittenProcedures,
} from '../ports.ts';
import type { Schedule, ServiceHoursStore } from '../schedule/ports.ts';

export const CASE = 'a-case' as CaseId;
export const SESSION = 'a-session' as SessionId;
export const STEP = 'statement' as StepId;
export const PLACE = { caseId: CASE, sessionId: SESSION };
export const FILM = { caseId: CASE, sessionId: SESSION, exportId: 'a-film' as ExportId };
export const SOMEBODY = 'somebody else' as StaffId;

export type World = Ports & {
  readonly roster: Roster;
  readonly schedule: Schedule;
  readonly serviceHours: ServiceHoursStore;
  readonly qualifications: Qualifications;
  readonly writtenProcedures: WrittenProcedures;
  readonly procedureRules: ProcedureRules;
  readonly messages: Messages;
  readonly staff: StaffStore;
  readonly apiKeys: ApiKeyStore;
  readonly caseKeys: CaseKeyStore;
  readonly masterKeys: KeyWrapping;
  readonly person: PersonEraser;
  readonly evidence: EvidenceEraser;
};

export class Touched extends Error {}

/** A world that no refused use case may so much as look at. */
export const world = new Proxy({} as World, {
  get(_, port) {
    // What is drawn and thrown away tells nobody anything.
    if (port === 'chance') return { id: () => 'an-id', secret: () => 'a-secret' };
    throw new Touched(String(port));
  },
});

/** The actor as an authenticated edge would hand them on: only the use case still tells them apart. */
export const as = <Kind extends Actor>(actor: Actor) => actor as Kind;
export type Customer = Actor & { readonly caseId: CaseId };
export type System = Actor & { readonly kind: 'SYSTEM' };

export type UseCase = readonly [
  name: string,
  action: Action,
  run: (actor: Actor) => Promise<unknown>,
];
