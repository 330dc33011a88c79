import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { contentTypes } from '../../scripts/content-types.mjs';

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

interface Answer {
  readonly type: string | undefined;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const FROM_CDN = { ...KEPT, 'Content-Encoding': 'br', 'Access-Control-Allow-Origin': '*' };

export interface SiteOptions {
  /** The built package. */
  readonly dist?: string;
  readonly port?: number;
  /** Further folders, by the path under which they are served. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Serves as a CDN does: compressed by Brotli at its best, and to pages of every origin. */
  readonly asCdn?: boolean;
}

/** A site on a port of this machine, a free one by default: the given pages by path, and a built package under `/dist/`. */
export async function servePages(
  pages: Readonly<Record<string, string>> = {},
  { dist = builtHere, port = 0, folders = {}, asCdn = false }: SiteOptions = {},
): Promise<Site> {
  const shared = Object.entries({ ...folders, '/dist/': dist });
  const read = asCdn ? compressedReader() : readFile;
  const served = new Map<string, Answer>(
    Object.entries(pages).map(([path, html]) => [path, pageAnswer(html)]),
  );
  let blocked: string | null = null;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const { pathname } = new URL(target, 'http://localhost');
    requests.push(target);
    const answer = async (): Promise<Answer> => {
      const page = served.get(pathname);
      if (blocked !== null && target.includes(blocked)) throw new Error(`${blocked} is blocked`);
      if (page) return page;
      const [path, folder] = shared.find(([prefix]) => pathname.startsWith(prefix)) ?? [];
      if (path === undefined) throw new Error(`There is no page ${pathname}`);
      return {
        type: contentTypes[extname(pathname)],
        body: await read(`${folder}${pathname.slice(path.length)}`),
        headers: asCdn ? FROM_CDN : KEPT,
      };
    };
    answer().then(
      ({ type = 'application/octet-stream', body, headers }) =>
        response.writeHead(200, { 'Content-Type': type, ...headers }).end(body),
      (error: unknown) =>
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end(String(error)),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The site does not listen on a port');
  return {
    origin: `http://localhost:${address.port}`,
    otherSite: `http://127.0.0.1:${address.port}`,
    requests,
    serve: (path, html, headers) => void served.set(path, pageAnswer(html, headers)),
    block: (part) => void (blocked = part),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pageAnswer(html: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    type: contentTypes['.html'],
    body: html,
    headers: { 'Cache-Control': 'no-store', ...headers },
  };
}

/** Each file is compressed once. */
function compressedReader(): (file: string) => Promise<Buffer> {
  const compressed = new Map<string, Promise<Buffer>>();
  return (file) => {
    const known = compressed.get(file) ?? readFile(file).then((bytes) => brotliCompressSync(bytes));
    compressed.set(file, known);
    return known;
  };
}
