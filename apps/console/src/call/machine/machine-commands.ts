import { call, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffCommands } from '@visavis/contract/staff';
import type { AnalysisId, SnapshotId } from '@visavis/domain/ids';

/** What the agent does with what the machine says. */
export type MachineCommands = {
  judge(analysisId: AnalysisId, agrees: boolean, remark?: string): Promise<Refused | null>;
  /** Null where it can't be had. */
  readCrop(analysisId: AnalysisId, crop: number): Promise<Blob | null>;
  readSnapshot(snapshotId: SnapshotId): Promise<Blob | null>;
};

export const machineCommands = ({ socket }: Line): MachineCommands => ({
  async judge(analysisId, agrees, remark) {
    const said = { analysisId, agrees, ...(remark ? { remark } : {}) };
    const answer = await call(socket, staffCommands, 'analysis:judge', said);
    return answer.ok ? null : answer;
  },
  async readCrop(analysisId, crop) {
    const answer = await call(socket, staffCommands, 'analysis:read-crop', { analysisId, crop });
    return answer.ok ? pictureIn(answer.value) : null;
  },
  async readSnapshot(snapshotId) {
    const answer = await call(socket, staffCommands, 'snapshot:read', { snapshotId });
    return answer.ok ? pictureIn(answer.value) : null;
  },
});

const pictureIn = (sent: { readonly bytes: Uint8Array; readonly mediaType: string }): Blob =>
  new Blob([new Uint8Array(sent.bytes)], { type: sent.mediaType });
