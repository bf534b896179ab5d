import type { CommandTable } from '@visavis/contract/command';
import type { Socket } from 'socket.io-client';

const ANSWER_WITHIN_MS = 3_000;

/** Where the browser has it (https://wicg.github.io/netinfo/). */
type NetworkInformation = EventTarget;

/**
 * After sleep or a change of the network a line may look open and carry nothing, for as long as the
 * heartbeat takes to notice. So it is asked, and where it does not answer, it is opened anew. What it
 * returns ends that.
 */
export function probeOnWake<Table extends CommandTable>(
  socket: Socket,
  command: keyof Table & string,
): () => void {
  let isAsking = false;
  const probe = async () => {
    if (isAsking || !socket.connected || document.visibilityState !== 'visible') return;
    isAsking = true;
    try {
      await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(command, {});
    } catch {
      // Whoever keeps the line hears of it and connects again.
      socket.disconnect();
    } finally {
      isAsking = false;
    }
  };
  const ask = () => void probe();
  const { connection }: { connection?: NetworkInformation } = navigator as object;
  document.addEventListener('visibilitychange', ask);
  addEventListener('online', ask);
  addEventListener('pageshow', ask);
  connection?.addEventListener('change', ask);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    removeEventListener('online', ask);
    removeEventListener('pageshow', ask);
    connection?.removeEventListener('change', ask);
  };
}
