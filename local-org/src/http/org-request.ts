import type { IncomingMessage } from 'node:http';

/** A request, as the org's handlers see it. */
export interface OrgRequest {
  readonly method: string;
  readonly url: URL;
  /** The page that called, as the browser tells; absent outside browsers. */
  readonly origin: string | undefined;
  readonly contentType: string;
  readonly body: Buffer;
  readonly raw: IncomingMessage;
}

/** No step of a sign-in needs more. */
const BODY_LIMIT = 64 * 1024;

/** Thrown while a body is read; the server answers 413. */
export class BodyTooLargeError extends Error {}

/**
 * Reads a request to its end.
 *
 * @param base the org's own URL
 * @throws {BodyTooLargeError} past 64 KiB
 */
export async function readRequest(raw: IncomingMessage, base: string): Promise<OrgRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of raw as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return {
    method: raw.method ?? 'GET',
    url: requestUrl(raw, base),
    origin: raw.headers.origin,
    contentType: (raw.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    body: Buffer.concat(chunks),
    raw,
  };
}

/** The URL of a request. A path that starts with `//` must not be taken for a host. */
export function requestUrl(raw: IncomingMessage, base: string): URL {
  return new URL(base + (raw.url?.startsWith('/') ? raw.url : '/'));
}

/** One cookie's value. */
export function readCookie(request: OrgRequest, name: string): string | undefined {
  const pairs = (request.raw.headers.cookie ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** What came of reading a form or a query: a parameter given twice makes it useless (RFC 6749, section 3.1). */
export type Parameters =
  { ok: true; values: Readonly<Record<string, string>> } | { ok: false; repeated: string };

/** Reads parameters, each at most once. */
export function readParameters(source: URLSearchParams): Parameters {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of source) {
    if (name in values) return { ok: false, repeated: name };
    values[name] = value;
  }
  return { ok: true, values };
}

/** Reads a form body. */
export function readForm(request: OrgRequest): Parameters {
  return readParameters(new URLSearchParams(request.body.toString('utf8')));
}

/** Reads a JSON object; `undefined` if the body is anything else. */
export function readJsonObject(request: OrgRequest): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(request.body.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a parsed JSON value is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
