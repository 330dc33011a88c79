/**
 * The client id in `Authorization: Basic base64(clientId)`, as auth-js sends it to `/v1/revoke`: a public client has no
 * secret, so Okta takes it without the colon that RFC 7617 wants. `undefined` for any other header.
 */
export function publicClientOf(authorization: string | undefined): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [clientId, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 2);
  return clientId && !secret ? clientId : undefined;
}
