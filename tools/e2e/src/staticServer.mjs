// A folder on a port of its own, as any web server shows it.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Serves a folder that may be named later: a page's origin is known before the page is built. */
export async function serveFolder() {
  let folder = null;
  const requested = [];
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname)).replace(/[\\/]$/, '/index.html');
    requested.push(path);
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${server.address().port}`,
    /** The paths that were asked for. */
    requested,
    show: (shown) => (folder = shown),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
