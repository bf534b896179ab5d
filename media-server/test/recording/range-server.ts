import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** Serves a film by range, and a page that plays it at `/`. */
export async function rangeServer(bytes: Buffer) {
  const page = await readFile(new URL('film-page.html', import.meta.url));
  const server = createServer((request, response) => {
    if (request.url !== '/film.webm') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const [, first = '0', last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const to = last ? Number(last) : bytes.length - 1;
    response.writeHead(206, {
      'accept-ranges': 'bytes',
      'content-type': 'video/webm',
      'content-length': to - Number(first) + 1,
      'content-range': `bytes ${first}-${to}/${bytes.length}`,
    });
    response.end(bytes.subarray(Number(first), to + 1));
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
