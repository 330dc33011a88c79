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
  /** Serves `html` at `path` from now on, with further headers. */
  serve(path: string, html: string, headers?: Readonly<Record<string, string>>): void;
  /** Does not answer what is asked at a path that has `part` in it, until it is called again with null: as where a blocker stops it. */
  block(part: string | null): void;
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

/** A site on a free port of this machine: the given pages by path, and a built package under `/dist/`. */
export async function servePages(pages: Readonly<Record<string, string>> = {}, dist = builtHere): Promise<Site> {
  const served = new Map(Object.entries(pages).map(([path, html]) => [path, { html, headers: {} }]));
  let blocked: string | null = null;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const { pathname } = new URL(target, 'http://localhost');
    requests.push(target);
    const answer = async (): Promise<{ type: string | undefined; body: string | Buffer; headers?: Readonly<Record<string, string>> }> => {
      const page = served.get(pathname);
      if (blocked !== null && target.includes(blocked)) throw new Error(`${blocked} is blocked`);
      if (page) return { type: contentTypes['.html'], body: page.html, headers: page.headers };
      if (!pathname.startsWith('/dist/')) throw new Error(`There is no page ${pathname}`);
      return { type: contentTypes[extname(pathname)], body: await readFile(dist + pathname.slice('/dist/'.length)) };
    };
    answer().then(
      ({ type = 'application/octet-stream', body, headers = {} }) => response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(body),
      (error: unknown) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site does not listen on a port');
  return {
    origin: `http://localhost:${address.port}`,
    otherSite: `http://127.0.0.1:${address.port}`,
    requests,
    serve: (path, html, headers = {}) => void served.set(path, { html, headers }),
    block: (part) => void (blocked = part),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
