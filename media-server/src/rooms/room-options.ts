import type { Case } from '@visavis/domain/case/case';
import type { SessionId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Messages, Ports } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';
import type { RecorderLink } from '../recorder-link/recorder-link.ts';
import type { OpenSessionMedia } from './recorded-call.ts';

export type RoomOptions = {
  readonly ports: Ports & { readonly messages: Pick<Messages, 'maySendTexts'> };
  readonly openSessionMedia: OpenSessionMedia;
  readonly recorder: RecorderLink;
  readonly evidence: Pick<EvidenceStore, 'reserve'>;
  readonly kase: Case;
  readonly sessionId: SessionId;
  readonly procedure: Procedure;
  readonly agentName: string;
  readonly bankName: string;
  /** How long a session may last, from its claim on. */
  readonly mostMs: number;
  /** Where recordings are while they are written. */
  readonly folder: string;
  /** Puts away what was recorded, once the call has ended. */
  readonly storeRecordings: () => Promise<void>;
  /** Called once, when nothing is left to do. */
  readonly onClosed: () => void;
  readonly log: Logger;
};
