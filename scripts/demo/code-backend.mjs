// The backend of demo/html/outcomes/server.html: it keeps the PKCE verifier, redeems the code, and gives the browser a cookie.
// docs/server.md says what each step is for; demo/express does it as an app does.
import { createHash, randomBytes } from 'node:crypto';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ issuer: string, clientId: string, appUrl: string }} Settings */
/** @typedef {{ verifier: string, challenge: string, nonce: string, browser: string }} SignIn */

const PAGE = '/outcomes/server.html';
export const CALLBACK_PATH = '/backend/callback';

const secret = () => randomBytes(32).toString('base64url');

/**
 * Answers what lies under `/backend/`.
 * @param {() => Settings} settings known once the server listens
 */
export function codeBackend(settings) {
  /** By state. @type {Map<string, SignIn>} */
  const signIns = new Map();
  /** By the cookie. @type {Map<string, { email: string, idToken: string }>} */
  const sessions = new Map();

  /** Who is signed in, or what the tag needs. @param {Request} request @param {Response} response */
  function session(request, response) {
    const user = sessions.get(cookieOf(request, 'session'));
    if (user) return sendJson(response, { email: user.email });
    const [verifier, state] = [secret(), secret()];
    // The page that resumes has to have the state that it began with, in the browser that began.
    const resumed = signIns.get(queryOf(request).get('state') ?? '');
    if (resumed?.browser === cookieOf(request, 'browser'))
      return sendJson(response, {
        state: queryOf(request).get('state'),
        codeChallenge: resumed.challenge,
        nonce: resumed.nonce,
      });
    const browser = cookieOf(request, 'browser') || secret();
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const nonce = secret();
    signIns.set(state, { verifier, challenge, nonce, browser });
    setCookie(response, 'browser', browser);
    return sendJson(response, { state, codeChallenge: challenge, nonce });
  }

  /** @param {Request} request @param {Response} response */
  async function callback(request, response) {
    const query = queryOf(request);
    const state = query.get('state') ?? '';
    const signIn = hasShape(query) ? signIns.get(state) : undefined;
    if (signIn?.browser !== cookieOf(request, 'browser'))
      return leaveFor(response, `${PAGE}?error=This+answer+belongs+to+no+sign-in+of+this+browser`);
    if (query.get('error') === 'interaction_required')
      return leaveFor(
        response,
        `${PAGE}?${new URLSearchParams({ state, error: 'interaction_required' }).toString()}`,
      );
    signIns.delete(state);
    const code = query.get('interaction_code');
    if (code === null) return leaveFor(response, `${PAGE}?error=Okta+refused+the+sign-in`);
    const { issuer, clientId, appUrl } = settings();
    const answer = await fetch(`${issuer}/v1/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'interaction_code',
        client_id: clientId,
        redirect_uri: appUrl + CALLBACK_PATH,
        code_verifier: signIn.verifier,
        interaction_code: code,
      }),
    });
    if (!answer.ok) return leaveFor(response, `${PAGE}?error=Okta+refused+the+code`);
    const tokens = /** @type {{ access_token: string, id_token: string }} */ (await answer.json());
    if (!isFor(tokens.id_token, signIn, settings()))
      return leaveFor(response, `${PAGE}?error=Okta+answered+for+another+sign-in`);
    const profile = await fetch(`${issuer}/v1/userinfo`, {
      headers: { Authorization: `Bearer ${tokens.access_token}` },
    });
    const { email } = /** @type {{ email: string }} */ (await profile.json());
    const id = secret();
    sessions.set(id, { email, idToken: tokens.id_token });
    setCookie(response, 'session', id);
    return leaveFor(response, PAGE);
  }

  /** @param {Request} request @param {Response} response */
  function signOut(request, response) {
    const { issuer, appUrl } = settings();
    if (request.headers.origin !== appUrl) return response.writeHead(403).end();
    const id = cookieOf(request, 'session');
    const idToken = sessions.get(id)?.idToken ?? '';
    sessions.delete(id);
    return leaveFor(
      response,
      `${issuer}/v1/logout?${new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${appUrl}/` }).toString()}`,
    );
  }

  /** @type {Readonly<Record<string, (request: Request, response: Response) => unknown>>} */
  const routes = {
    'GET /backend/session': session,
    [`GET ${CALLBACK_PATH}`]: callback,
    'POST /backend/sign-out': signOut,
  };

  /** @param {Request} request @param {Response} response @param {(error?: unknown) => void} next */
  return (request, response, next) => {
    const route = routes[`${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`];
    if (route) Promise.resolve(route(request, response)).catch(next);
    else next();
  };
}

const SHAPES = {
  state: /^[\w-]{43}$/,
  interaction_code: /^[\w.~-]{1,512}$/,
  error: /^[\w.-]{1,64}$/,
};

/** Each parameter stands there once at most, and looks as it must. @param {URLSearchParams} query */
function hasShape(query) {
  return Object.entries(SHAPES).every(
    ([name, shape]) =>
      query.getAll(name).length <= 1 && (!query.has(name) || shape.test(query.get(name) ?? '')),
  );
}

/**
 * Whether an ID token was made for this sign-in. It came from the token endpoint itself, which stands in for the check of its signature
 * where that is by TLS (OpenID Connect Core, section 3.1.3.7, item 6).
 * @param {string} idToken @param {SignIn} signIn @param {Settings} settings
 */
function isFor(idToken, { nonce }, { issuer, clientId }) {
  const claims = /** @type {Record<string, unknown>} */ (
    JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))
  );
  return (
    claims.nonce === nonce &&
    claims.iss === issuer &&
    claims.aud === clientId &&
    Number(claims.exp) * 1000 > Date.now()
  );
}

/** @param {Request} request */
function queryOf(request) {
  return new URL(request.url ?? '/', 'http://localhost').searchParams;
}

/** @param {Request} request @param {string} name */
function cookieOf(request, name) {
  const pairs = (request.headers.cookie ?? '').split('; ');
  return pairs.find((pair) => pair.startsWith(`backend-${name}=`))?.split('=')[1] ?? '';
}

/** `Lax`: the callback comes by a navigation from Okta. @param {Response} response @param {string} name @param {string} value */
function setCookie(response, name, value) {
  response.appendHeader(
    'Set-Cookie',
    `backend-${name}=${value}; Path=/backend; HttpOnly; SameSite=Lax`,
  );
}

/** @param {Response} response @param {unknown} value */
function sendJson(response, value) {
  return response
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', 'application/json')
    .end(JSON.stringify(value));
}

/** @param {Response} response @param {string} target */
function leaveFor(response, target) {
  return response.writeHead(303, { 'Location': target, 'Cache-Control': 'no-store' }).end();
}
