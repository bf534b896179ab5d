import { once } from 'node:events';
import { mkdir, unlink } from 'node:fs/promises';
import { connect, type Server } from 'node:net';
import { dirname } from 'node:path';

/** Linux keeps the path of a socket in 108 bytes with a zero behind it (unix(7)). */
const LONGEST_PATH_BYTES = 107;

/**
 * Listens on a Unix domain socket that only this user may open. The file that a killed process left
 * is put away; a process that still lives is not disturbed.
 * @throws Error where one does, or the path cannot be used
 */
export async function listenAlone(server: Server, path: string): Promise<void> {
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES)
    throw new Error(`The path of the socket is too long; set VISAVIS_RECORDER_SOCKET: ${path}`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  if (await isAnswered(path)) throw new Error(`Another recorder listens on ${path}`);
  await unlink(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
  });
  const before = process.umask(0o177);
  try {
    server.listen(path);
    await once(server, 'listening');
  } finally {
    process.umask(before);
  }
}

/** Whether a process listens there. */
export function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED') resolve(false);
      else reject(new Error(`The socket of the recorder cannot be opened: ${path}`, { cause }));
    });
  });
}
