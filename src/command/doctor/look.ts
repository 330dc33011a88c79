import { randomBytes } from 'node:crypto';
import { isVisible } from '../../okta/answers/shape.js';
import { endpointsOf, orgOf } from '../../settings/org-url.js';
import { type Answer, bodyOf, type Heard } from './answer.js';
import { askAsPage, askAsProgram, type Asker, askForLeave } from './ask-as-page.js';
import type { PageRequest } from './cors-fault.js';
import { handleIn, hasMetadata, issuerIn, keysUrl, nothingSeen, type Sight } from './sight.js';

/** auth-js sends it with every request, so that every request has a preflight. */
const USER_AGENT = { 'X-Okta-User-Agent-Extended': 'okta-sign-in-element-doctor' };
const ION = 'application/ion+json; okta-version=1.0.0';

/** Asks the org all that the checks go by. What would be asked of an address that is not in order is not asked. */
export async function look(options: Sight['options'], timeLimit: number): Promise<Sight> {
  const nothing = nothingSeen(options);
  const issuer = issuerIn(nothing);
  if (issuer === null) return nothing;
  const asker = { origin: options.origin, timeLimit };
  const [discovery, organization] = await Promise.all([
    askAsPage('discovery', get(`${issuer}/.well-known/openid-configuration`), asker),
    askAsProgram(`${orgOf(issuer)}/.well-known/okta-organization`, asker),
  ]);
  const before = { ...nothing, discovery, organization };
  if (!hasMetadata(before, issuer)) return before;
  const base = endpointsOf(issuer);
  const [keys, token, userinfo, signIn] = await Promise.all([
    askAsPage('/v1/keys', get(keysUrl(discovery.answer, issuer) ?? `${base}/v1/keys`), asker),
    askForLeave('/v1/token', { ...get(`${base}/v1/token`), method: 'POST' }, asker),
    askForLeave('/v1/userinfo', get(`${base}/v1/userinfo`, { Authorization: '' }), asker),
    lookAtSignIn(issuer, options, asker),
  ]);
  return { ...before, keys, token, userinfo, ...signIn };
}

/** Begins a sign-in, reads its first screen, and cancels it. */
async function lookAtSignIn(
  issuer: string,
  { clientId, redirectUri }: Sight['options'],
  asker: Asker,
): Promise<Pick<Sight, 'interact' | 'introspect'>> {
  const interact = await askAsPage(
    '/v1/interact',
    interactRequest(endpointsOf(issuer), clientId, redirectUri),
    asker,
  );
  const handle = handleIn(interact.answer);
  const first = idx(issuer, 'introspect', { interactionHandle: handle });
  if (handle === null) return { interact, introspect: await askForLeave('/idp/idx', first, asker) };
  const introspect = await askAsPage('/idp/idx', first, asker);
  await cancel(issuer, introspect.answer, asker);
  return { interact, introspect };
}

/** The challenge is of no verifier: what is begun with it can’t be redeemed. */
function interactRequest(base: string, clientId: string, redirectUri: string): PageRequest {
  const random = (): string => randomBytes(32).toString('base64url');
  const form = new URLSearchParams({
    client_id: clientId,
    scope: 'openid profile email',
    redirect_uri: redirectUri,
    code_challenge: random(),
    code_challenge_method: 'S256',
    state: random(),
    nonce: random(),
  });
  return {
    method: 'POST',
    url: `${base}/v1/interact`,
    headers: { ...USER_AGENT, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    credentials: true,
  };
}

async function cancel(issuer: string, introspect: Answer, asker: Asker): Promise<Heard | null> {
  const { stateHandle, cancel: offered } = bodyOf(introspect);
  return isVisible(stateHandle) && offered !== undefined
    ? askAsPage(
        '/idp/idx/cancel',
        idx(issuer, 'cancel', { stateHandle }, 'application/json'),
        asker,
      )
    : null;
}

/** @param contentType auth-js sends `introspect` as ION, and every later step as plain JSON (idx/idxState/v1, 7.14.5) */
const idx = (issuer: string, step: string, body: object, contentType = ION): PageRequest => ({
  method: 'POST',
  url: `${orgOf(issuer)}/idp/idx/${step}`,
  headers: { ...USER_AGENT, 'Accept': ION, 'Content-Type': contentType },
  body: JSON.stringify(body),
  credentials: true,
});

const get = (url: string, headers: Readonly<Record<string, string>> = {}): PageRequest => ({
  method: 'GET',
  url,
  headers: { ...USER_AGENT, Accept: 'application/json', ...headers },
  credentials: false,
});
