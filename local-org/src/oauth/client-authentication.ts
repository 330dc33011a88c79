import type { OrgClient } from '../client-settings.js';
import type { OrgRequest } from '../http/org-request.js';
import { oauthError, type OrgResponse } from '../http/org-response.js';
import { NEEDLESS_SECRET_TEXT, unknownClientText } from '../refusal-texts.js';
import { sameText } from '../same-text.js';
import { readClientHeader } from './client-header.js';

/** Which client sent a request, or why it is not believed. */
export type ClientAuthentication =
  { ok: true; client: OrgClient } | { ok: false; response: OrgResponse };

type Form = Readonly<Record<string, string>>;

/**
 * Tells which client a form came from: a confidential one proves itself with its secret, in the form or the header
 * (https://developer.okta.com/docs/api/openapi/okta-oauth/guides/client-auth/); a public one only says its name.
 *
 * @param options.bareHeader take a header with the client id alone, as auth-js sends it to `/v1/revoke`
 */
export function authenticateClient(
  request: OrgRequest,
  form: Form,
  clients: readonly OrgClient[],
  { bareHeader = false }: { bareHeader?: boolean } = {},
): ClientAuthentication {
  const header = readClientHeader(request.raw.headers.authorization);
  if (header === 'unreadable' || (header && header.secret === undefined && !bareHeader)) {
    return refuse(
      401,
      'invalid_client',
      "The 'Authorization' header is not a readable Basic header.",
    );
  }
  const { client_id: inForm = header?.clientId, client_secret: secretInForm } = form;
  if (header?.secret && secretInForm !== undefined) {
    return refuse(
      400,
      'invalid_request',
      'Cannot supply multiple client credentials. Use one of the following: credentials in the Authorization header, credentials in the post body, or a client_assertion in the post body.',
    );
  }
  if (header && header.clientId !== inForm)
    return refuse(400, 'invalid_request', 'The header and the form name different clients.');
  const client = clients.find(({ clientId }) => clientId === inForm);
  if (!client) return refuse(401, 'invalid_client', unknownClientText(clients));
  return checkSecret(client, header?.secret || secretInForm);
}

/** Checks a secret that came with a client's name; none is right for a public client alone. */
export function checkSecret(client: OrgClient, secret: string | undefined): ClientAuthentication {
  if (client.clientSecret === undefined) {
    return secret === undefined
      ? { ok: true, client }
      : refuse(401, 'invalid_client', NEEDLESS_SECRET_TEXT);
  }
  if (secret === undefined) {
    return refuse(
      401,
      'invalid_client',
      'Client authentication failed. Either the client or the client credentials are invalid.',
    );
  }
  return sameText(client.clientSecret, secret)
    ? { ok: true, client }
    : refuse(
        401,
        'invalid_client',
        'The client secret supplied for a confidential client is invalid.',
      );
}

function refuse(status: number, error: string, description: string): ClientAuthentication {
  return { ok: false, response: oauthError(status, error, description) };
}
