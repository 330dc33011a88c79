import { signInPageUrl } from '../hosted/sign-in-url.js';
import { html } from '../http/html.js';
import { type OrgRequest, readCookie } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import { SESSION_COOKIE } from '../org-sessions.js';
import { page } from '../pages/page.js';
import type { OrgUser } from '../users.js';
import type { ClassicContext } from './classic-context.js';

const OIDC_LINK = /^\/home\/oidc_client\/([\w-]+)\/[\w-]+$/;
const OTHER_LINK = /^\/home\/([\w-]+)\/[\w-]+\/[\w-]+$/;
const SAML_LINK = /^\/app\/([\w-]+)\/[\w-]+\/sso\/saml$/;

/** What a session opens: the dashboard, and the embed links of apps. */
export function dashboardRoutes(context: ClassicContext): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/app/UserHome',
      callers: 'visitors',
      handle: (request) => forUser(request, context, (user) => dashboard(user, context)),
    },
    {
      method: 'GET',
      path: OIDC_LINK,
      callers: 'visitors',
      handle: (request) => oidcApp(request, context),
    },
    {
      method: 'GET',
      path: OTHER_LINK,
      callers: 'visitors',
      handle: (request) =>
        forUser(request, context, (user) =>
          app(user, OTHER_LINK.exec(request.url.pathname)?.[1] ?? ''),
        ),
    },
    {
      method: 'GET',
      path: SAML_LINK,
      callers: 'visitors',
      handle: (request) =>
        forUser(request, context, (user) =>
          app(user, SAML_LINK.exec(request.url.pathname)?.[1] ?? ''),
        ),
    },
  ];
}

function oidcApp(request: OrgRequest, context: ClassicContext): OrgResponse {
  const id = OIDC_LINK.exec(request.url.pathname)?.[1] ?? '';
  if (!context.clients.some(({ clientId }) => clientId === id))
    return page(404, 'Not found', html`<p>This org has no such app.</p>`);
  return forUser(request, context, (user) => app(user, id));
}

/** Shows a page to the user who is signed in, by a session or by the session token in the link; sends all others to sign in first. */
function forUser(
  request: OrgRequest,
  context: ClassicContext,
  show: (user: OrgUser) => OrgResponse,
): OrgResponse {
  const { sessions, sessionTokens, directory, url } = context;
  const session = sessions.find(readCookie(request, SESSION_COOKIE));
  const user = session && directory.byId(session.userId);
  if (user && !user.locked) return show(user);
  const token = request.url.searchParams.get('sessionToken');
  const signIn = token === null ? undefined : sessionTokens.take(token);
  const newcomer = signIn && directory.byId(signIn.userId);
  if (!signIn || !newcomer || newcomer.locked)
    return redirect(signInPageUrl(url, request.url.pathname));
  const response = show(newcomer);
  return {
    ...response,
    headers: { ...response.headers, 'Set-Cookie': sessions.start(signIn).cookie },
  };
}

function dashboard(
  { firstName, lastName, login }: OrgUser,
  { clients }: ClassicContext,
): OrgResponse {
  const apps = clients.map(
    ({ clientId }) =>
      html`<li><a href="/home/oidc_client/${clientId}/aln177a159h7Zf52X0g8">${clientId}</a></li>`,
  );
  return page(
    200,
    'My apps',
    html`
<p>Hello <b id="user">${firstName} ${lastName}</b> (<span id="login">${login}</span>).</p>
<ul>${apps}</ul>
<p><a id="sign-out" href="/login/signout">Sign out</a></p>`,
  );
}

function app({ firstName, lastName, login }: OrgUser, name: string): OrgResponse {
  return page(
    200,
    name,
    html`
<p class="note">A stand-in for the app <code>${name}</code>, reached by single sign-on.</p>
<p>Hello <b id="user">${firstName} ${lastName}</b> (<span id="login">${login}</span>).</p>
<p><a href="/app/UserHome">My apps</a></p>`,
  );
}
