import { IncomingMessage } from 'node:http';
import type { OrgRequest } from '../http/org-request.js';

/** What oidc-provider sees otherwise than it was sent. */
export interface ForwardChanges {
  /** The path and query below the mount path. */
  readonly target: string;
  /** Header names in lower case; `undefined` takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: Buffer;
}

/**
 * A copy of a request that was read already, for oidc-provider to read again: it warns about, and re-encodes, a body that
 * was parsed before it (https://github.com/panva/node-oidc-provider, lib/shared/selective_body.js).
 */
export function forwardedRequest(
  { raw, body }: OrgRequest,
  changes: ForwardChanges,
): IncomingMessage {
  const content = changes.body ?? body;
  const copy = new IncomingMessage(raw.socket);
  copy.method = raw.method ?? 'GET';
  copy.url = changes.target;
  // oidc-provider tells its mount path from it, and so the URL that a DPoP proof must name.
  Object.assign(copy, { originalUrl: raw.url });
  copy.httpVersion = raw.httpVersion;
  copy.httpVersionMajor = raw.httpVersionMajor;
  copy.httpVersionMinor = raw.httpVersionMinor;
  const length = content.length > 0 ? String(content.length) : undefined;
  const headers = Object.entries({
    ...raw.headers,
    ...changes.headers,
    'transfer-encoding': undefined,
    'content-length': length,
  });
  copy.headers = Object.fromEntries(headers.filter(([, value]) => value !== undefined));
  // Without it Node takes the end of this body for a connection that was cut.
  copy.complete = true;
  if (content.length > 0) copy.push(content);
  copy.push(null);
  return copy;
}
