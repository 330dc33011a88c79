import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Site {
  readonly origin: string;
  /** The same pages on `127.0.0.1`: for a browser another site than an org on `localhost`. */
  readonly otherSite: string;
  /** Path and query of every request, oldest first. */
  readonly requests: readonly string[];
  /** Serves `html` at `path` from now on. */
  serve(path: string, html: string): void;
  close(): Promise<void>;
}

const builtHere = fileURLToPath(new URL('../../dist/', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A site on a port of this machine, a free one by default: the given pages by path, and a built package under `/dist/`. */
export async function servePages(pages: Readonly<Record<string, string>> = {}, { dist = builtHere, port = 0 } = {}): Promise<Site> {
  const served = new Map(Object.entries(pages));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const { pathname } = new URL(target, 'http://localhost');
    requests.push(target);
    const answer = async () => {
      const page = served.get(pathname);
      if (page !== undefined) return { type: contentTypes['.html'], body: page };
      if (!pathname.startsWith('/dist/')) throw new Error(`There is no page ${pathname}`);
      return { type: contentTypes[extname(pathname)], body: await readFile(dist + pathname.slice('/dist/'.length)) };
    };
    answer().then(
      ({ type = 'application/octet-stream', body }) => response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body),
      (error: unknown) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end(String(error)),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site does not listen on a port');
  return {
    origin: `http://localhost:${address.port}`,
    otherSite: `http://127.0.0.1:${address.port}`,
    requests,
    serve: (path, html) => void served.set(path, html),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
