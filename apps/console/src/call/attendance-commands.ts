import { call, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import type { CameraWish } from '@visavis/contract/camera';
import { staffCommands, type LedSession } from '@visavis/contract/staff';
import type { Area } from '@visavis/domain/session/session';
import type { SnapshotId, StepId } from '@visavis/domain/ids';

type Done = Promise<Refused | null>;

/** What the agent does beside the steps. What comes of it arrives with the session. */
export type AttendanceCommands = {
  hold(): Done;
  resume(): Done;
  flag(remark: string): Done;
  send(text: string): Done;
  /** A snapshot of this moment, to go on with. */
  snapshot(stepId: StepId | undefined): Promise<LedSession['snapshots'][number] | Refused>;
  crop(of: SnapshotId, area: Area): Promise<SnapshotId | Refused>;
  /** What the camera made of it, or why it was not even asked. */
  camera(wish: CameraWish): Promise<'DONE' | 'FAILED' | 'NO_ANSWER' | Refused>;
};

export function attendanceCommands({ socket }: Line): AttendanceCommands {
  const ask = async (asked: Promise<{ readonly ok: true } | Refused>): Done => {
    const answer = await asked;
    return answer.ok ? null : answer;
  };
  return {
    hold: () => ask(call(socket, staffCommands, 'session:hold', {})),
    resume: () => ask(call(socket, staffCommands, 'session:resume', {})),
    flag: (remark) => ask(call(socket, staffCommands, 'session:flag', remark ? { remark } : {})),
    send: (text) => ask(call(socket, staffCommands, 'message:send', { text })),
    async snapshot(stepId) {
      const wish = stepId ? { stepId } : {};
      const answer = await call(socket, staffCommands, 'snapshot:take', wish);
      if (!answer.ok) return answer;
      const { session, snapshotId } = answer.value;
      const taken = session.snapshots.find(({ id }) => id === snapshotId);
      if (!taken) throw new Error('A snapshot was taken and is not in its session');
      return taken;
    },
    async crop(of, area) {
      const answer = await call(socket, staffCommands, 'snapshot:crop', { of, area });
      return answer.ok ? answer.value.snapshotId : answer;
    },
    async camera(wish) {
      const answer = await call(socket, staffCommands, 'camera:command', wish);
      return answer.ok ? answer.value.answer : answer;
    },
  };
}
