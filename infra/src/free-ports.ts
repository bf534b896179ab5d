import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Ports that are free now, for tests. They are held until all are found, so that none comes twice. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(
      servers.map(async (server) => {
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        const address: AddressInfo | string | null = server.address();
        if (address === null || typeof address === 'string') throw new Error('no port');
        return address.port;
      }),
    );
  } finally {
    for (const server of servers) server.close();
  }
}
