import { call, listen, type Answer, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import {
  staffCommands,
  staffEvents,
  type LedSession,
  type RecordingState,
} from '@visavis/contract/staff';
import type { Payload } from '@visavis/contract/command';
import type { SnapshotId, StepId } from '@visavis/domain/ids';
import type { CodeChannel } from '@visavis/domain/session/session';

type Sent<Name extends keyof typeof staffCommands> = Payload<typeof staffCommands, Name>;

/** What came of a command: null where it was done. */
export type Outcome = Promise<Refused | null>;

/** What the agent can do in the session. Each takes over the session as it becomes. */
export type SessionCommands = {
  begin(): Outcome;
  askForHelp(): Outcome;
  showStep(stepId: StepId): Outcome;
  record(answer: Sent<'step:record'>): Outcome;
  /** Says which document the customer shows. */
  chooseDocument(modelId: string): Outcome;
  takeSnapshot(stepId: StepId | undefined): Outcome;
  addNote(text: string): Outcome;
  sendCode(channel?: CodeChannel): Outcome;
  end(closing: Sent<'session:end'>): Outcome;
  /** Null where the server does not answer. */
  readRecording(): Promise<RecordingState | null>;
  readSnapshot(snapshotId: SnapshotId): Promise<Blob | null>;
  /** Hears of each picture that was just stored; what it returns ends that. */
  hearSnapshots(hear: (snapshotId: SnapshotId, picture: Blob) => void): () => void;
};

/** The commands on a line; `take` gets each session that comes back. */
export function sessionCommands(line: Line, take: (session: LedSession) => void): SessionCommands {
  const { socket } = line;
  const taken = async (answering: Promise<Answer<LedSession>>): Outcome => {
    const answer = await answering;
    if (!answer.ok) return answer;
    take(answer.value);
    return null;
  };
  return {
    askForHelp: () => taken(call(socket, staffCommands, 'help:ask', {})),
    begin: () => taken(call(socket, staffCommands, 'session:begin', {})),
    showStep: (stepId) => taken(call(socket, staffCommands, 'step:show', { stepId })),
    record: (answer) => taken(call(socket, staffCommands, 'step:record', answer)),
    chooseDocument: (modelId) => taken(call(socket, staffCommands, 'document:choose', { modelId })),
    addNote: (text) => taken(call(socket, staffCommands, 'note:add', { text })),
    sendCode: (channel) =>
      taken(call(socket, staffCommands, 'code:send', channel ? { channel } : {})),
    end: (closing) => taken(call(socket, staffCommands, 'session:end', closing)),
    async takeSnapshot(stepId) {
      const wish = stepId ? { stepId } : {};
      const answer = await call(socket, staffCommands, 'snapshot:take', wish);
      if (!answer.ok) return answer;
      take(answer.value.session);
      return null;
    },
    async readRecording() {
      const answer = await call(socket, staffCommands, 'recording:read', {});
      return answer.ok ? answer.value : null;
    },
    async readSnapshot(snapshotId) {
      const answer = await call(socket, staffCommands, 'snapshot:read', { snapshotId });
      if (!answer.ok) return null;
      return pictureOf(answer.value);
    },
    hearSnapshots: (hear) =>
      listen(socket, staffEvents, 'snapshot:taken', ({ snapshotId, ...picture }) =>
        hear(snapshotId, pictureOf(picture)),
      ),
  };
}

const pictureOf = (sent: { readonly bytes: Uint8Array; readonly mediaType: string }): Blob =>
  new Blob([new Uint8Array(sent.bytes)], { type: sent.mediaType });
