/** What a Basic header says. */
export interface ClientHeader {
  readonly clientId: string;
  /** `undefined` where there is not even a colon, `''` where nothing follows it. */
  readonly secret: string | undefined;
}

/**
 * Reads `Authorization: Basic …`. auth-js sends `base64(clientId)` to `/v1/revoke`: a public client has no secret, so Okta takes
 * it without the colon that RFC 7617 wants. `undefined` if there is no header.
 */
export function readClientHeader(
  authorization: string | undefined,
): ClientHeader | 'unreadable' | undefined {
  if (authorization === undefined) return undefined;
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  if (encoded === undefined) return 'unreadable';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const [clientId, secret] =
    colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
  return clientId ? { clientId, secret } : 'unreadable';
}
