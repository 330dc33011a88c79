import { formTargets } from '../hosted/form-targets.js';
import { html } from '../http/html.js';
import { type OrgRequest, type Parameters, readForm, readParameters } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import { page } from '../pages/page.js';
import type { LocalIdentityProvider } from '../options.js';
import type { OrgUser } from '../users.js';
import type { SocialProfile } from './provider-double.js';
import { CALLBACK_PATH, type SocialContext } from './social-context.js';

/** `GET /idp-double/{id}/authorize`: the stand-in's sign-in page. */
export function showProviderPage(request: OrgRequest, context: SocialContext): OrgResponse {
  const asked = readAuthorizeRequest(request, readParameters(request.url.searchParams), context);
  if (!asked.ok) return asked.response;
  const { idp, state } = asked;
  const [known, withFactor] = [knownUser(context), knownUserWithFactor(context)];
  const nth = context.directory.list().length + 1;
  return page(
    200,
    `Sign in with ${idp.name}`,
    html`
<p class="note">This is a stand-in for ${idp.name} on your machine. Nothing leaves it.</p>
<form method="post" action="/idp-double/${idp.id}/authorize">
  <input type="hidden" name="response_type" value="code">
  <input type="hidden" name="client_id" value="${context.double.clientId}">
  <input type="hidden" name="redirect_uri" value="${context.url + CALLBACK_PATH}">
  <input type="hidden" name="state" value="${state}">
  ${
    (known ?? withFactor)
      ? html`<section>
    <h2>A user whom the org knows</h2>
    ${known ? html`<button id="known-user" name="choice" value="known">Continue as ${nameOf(known)}</button>` : ''}
    ${
      withFactor
        ? html`<button id="known-user-with-factor" name="choice" value="known-with-factor">
      Continue as ${nameOf(withFactor)}, who needs a second factor
    </button>`
        : ''
    }
  </section>`
      : ''
  }
  <section>
    <h2>A new user</h2>
    <label for="first-name">First name</label><input id="first-name" name="first_name" value="Nova" autocomplete="off">
    <label for="last-name">Last name</label><input id="last-name" name="last_name" value="Newcomer" autocomplete="off">
    <label for="email">Email</label><input id="email" name="email" type="email" value="nova.${nth}@example.com" autocomplete="off">
    <button id="new-user" name="choice" value="new">Continue as a new user</button>
  </section>
  <button id="cancel" class="plain" name="choice" value="cancel">Cancel</button>
</form>`,
    { look: 'stand-in', formTargets: formTargets(context.settings) },
  );
}

/** `POST /idp-double/{id}/authorize`: a button on that page was pressed. */
export function answerProviderPage(request: OrgRequest, context: SocialContext): OrgResponse {
  const form = readForm(request);
  const asked = readAuthorizeRequest(request, form, context);
  if (!asked.ok) return asked.response;
  const { idp, redirectUri, state, values } = asked;
  const target = new URL(redirectUri);
  target.searchParams.set('state', state);
  if (values['choice'] === 'cancel') {
    target.searchParams.set('error', 'access_denied');
    target.searchParams.set('error_description', 'The user cancelled.');
    return redirect(target.href);
  }
  const profile = chosenProfile(values, context);
  if (!profile)
    return page(400, 'Bad request', html`<p>Choose a user: a name and an email are needed.</p>`);
  target.searchParams.set('code', context.double.issueCode(idp.id, redirectUri, profile));
  return redirect(target.href);
}

type AuthorizeRequest =
  | {
      ok: true;
      idp: LocalIdentityProvider;
      redirectUri: string;
      state: string;
      values: Readonly<Record<string, string>>;
    }
  | { ok: false; response: OrgResponse };

function readAuthorizeRequest(
  request: OrgRequest,
  parameters: Parameters,
  { url, settings, double }: SocialContext,
): AuthorizeRequest {
  const idp = settings.identityProviders.find(
    ({ id }) => id === request.url.pathname.split('/').at(-2),
  );
  if (!idp)
    return { ok: false, response: page(404, 'Not found', html`<p>There is no such stand-in.</p>`) };
  const values = parameters.ok ? parameters.values : {};
  const {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: responseType,
    state,
  } = values;
  if (
    clientId !== double.clientId ||
    redirectUri !== url + CALLBACK_PATH ||
    responseType !== 'code' ||
    !state
  ) {
    return {
      ok: false,
      response: page(400, 'Bad request', html`<p>This is not a request that the org makes.</p>`),
    };
  }
  return { ok: true, idp, redirectUri, state, values };
}

function chosenProfile(
  values: Readonly<Record<string, string>>,
  context: SocialContext,
): SocialProfile | undefined {
  if (values['choice'] === 'known') return knownUser(context);
  if (values['choice'] === 'known-with-factor') return knownUserWithFactor(context);
  if (values['choice'] !== 'new') return undefined;
  const { first_name: firstName = '', last_name: lastName = '', email = '' } = values;
  return firstName && lastName && /^[^@\s]+@[^@\s]+$/.test(email)
    ? { email, firstName, lastName }
    : undefined;
}

/** The first one who can sign in with nothing more than the provider's word. */
function knownUser({ directory }: SocialContext): OrgUser | undefined {
  return directory.list().find(({ locked, factors }) => !locked && factors.length === 0);
}

/** The first one who comes in through providers alone, and whom the org asks for more. */
function knownUserWithFactor({ directory }: SocialContext): OrgUser | undefined {
  return directory
    .list()
    .find(({ locked, factors, hasPassword }) => !locked && !hasPassword && factors.length > 0);
}

function nameOf({ firstName, lastName, email }: OrgUser): string {
  return `${firstName} ${lastName} (${email})`;
}
