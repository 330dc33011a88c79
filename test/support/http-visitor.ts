import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type RequestOptions,
} from 'node:http';
import { request as httpsRequest } from 'node:https';

/** How to reach a site, where its address alone does not say. */
export interface Route {
  /** The certificate that the site is believed by. */
  readonly ca?: string;
  /** Another port, where what stands behind a proxy listens by http. */
  readonly port?: number;
}

/** Visits a site without a browser: keeps its cookie, and follows no redirect. */
export class HttpVisitor {
  readonly #origin: string;
  readonly #route: Route;
  cookie: string;

  constructor(origin: string, cookie = '', route: Route = {}) {
    this.#origin = origin;
    this.cookie = cookie;
    this.#route = route;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.#send(
      path,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      },
      new URLSearchParams(form).toString(),
    );
  }

  async #send(path: string, options: RequestOptions, body?: string): Promise<Response> {
    const url = new URL(this.#origin + path);
    const { ca, port } = this.#route;
    const isHttps = url.protocol === 'https:' && port === undefined;
    const headers = {
      Host: url.host,
      ...(this.cookie && { Cookie: this.cookie }),
      ...(options.headers as Record<string, string> | undefined),
    };
    const where = {
      ...options,
      headers,
      agent: false,
      hostname: 'localhost',
      port: port ?? url.port,
      path: url.pathname + url.search,
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      (isHttps ? httpsRequest({ ...where, ca }, resolve) : httpRequest(where, resolve))
        .on('error', reject)
        .end(body);
    });
    const response = new Response(await textOf(answer), {
      status: answer.statusCode ?? 0,
      headers: headersOf(answer.headers),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set !== undefined) this.cookie = set;
    return response;
  }
}

async function textOf(answer: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  return chunks.length > 0 ? Buffer.concat(chunks).toString('utf8') : null;
}

function headersOf(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (one === undefined ? [] : [[name, one]])),
  );
}
