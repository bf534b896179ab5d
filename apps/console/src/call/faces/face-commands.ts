import { call, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import type { Payload } from '@visavis/contract/command';
import { staffCommands } from '@visavis/contract/staff';

type Sheet = Payload<typeof staffCommands, 'face-sheet:fill'>;

/** The agent's own look at the face. */
export type FaceCommands = {
  fillSheet(sheet: Sheet): Promise<Refused | null>;
  checkLight(): Promise<Refused | null>;
};

export const faceCommands = ({ socket }: Line): FaceCommands => ({
  async fillSheet(sheet) {
    const answer = await call(socket, staffCommands, 'face-sheet:fill', sheet);
    return answer.ok ? null : answer;
  },
  async checkLight() {
    const answer = await call(socket, staffCommands, 'light:check', {});
    return answer.ok ? null : answer;
  },
});
