import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** Room for a burst of keyframes while the event loop is busy. The kernel may grant less. */
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

export type MediaAddress = { readonly address: string; readonly port: number };

/** Opens the UDP socket that a recording's packets come to. */
export async function openMediaSocket(address: string): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
  const listening = once(socket, 'listening');
  socket.bind({ address, port: 0, exclusive: true });
  await listening;
  return socket;
}

/** From now on the socket hears and answers only this source. */
export function bindToSource(socket: Socket, source: MediaAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.connect(source.port, source.address, () => {
      socket.off('error', reject);
      resolve();
    });
  });
}

/** Closes a socket, also one that is closed already. */
export async function closeMediaSocket(socket: Socket): Promise<void> {
  try {
    const closed = once(socket, 'close');
    socket.close();
    await closed;
  } catch (cause) {
    const isClosed = cause instanceof Error && 'code' in cause;
    if (!isClosed || cause.code !== 'ERR_SOCKET_DGRAM_NOT_RUNNING') throw cause;
  }
}
