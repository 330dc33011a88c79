import { html } from '../http/html.js';
import { type OrgRequest, readCookie, readParameters } from '../http/org-request.js';
import { DEVICE_COOKIE } from '../remembered-devices.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import type { Transaction } from '../idx/transaction.js';
import { page } from '../pages/page.js';
import { CALLBACK_PATH, type SocialContext } from './social-context.js';
import { linkOrCreate } from './link-or-create.js';

const INTERACTION_REQUIRED =
  'Your client is configured to use the interaction code flow and user interaction is required to complete the request.';

/** `GET /oauth2/v1/authorize/callback`: a provider sends the browser back; ends the sign-in and goes on to the app. */
export async function returnFromProvider(
  request: OrgRequest,
  context: SocialContext,
): Promise<OrgResponse> {
  const parameters = readParameters(request.url.searchParams);
  const values = parameters.ok ? parameters.values : {};
  // Taken, not read: the same answer a second time is a replay.
  const attempt = context.attempts.take(values['state'] ?? '');
  const transaction = attempt && context.transactions.byStateHandle(attempt.stateHandle);
  if (!attempt || !transaction || !context.engine.offersProvider(transaction, attempt.idpId)) {
    return page(
      400,
      'Bad request',
      html`<p>This answer was used before, or belongs to a sign-in that is over. Go back to the app and start again.</p>`,
    );
  }
  if (values['error'] !== undefined)
    return toApp(transaction, { error: 'access_denied', error_description: 'User denied access' });

  const { double, url } = context;
  const profile = double.redeem({
    idpId: attempt.idpId,
    code: values['code'] ?? '',
    clientId: double.clientId,
    clientSecret: double.clientSecret,
    redirectUri: url + CALLBACK_PATH,
  });
  if (!profile)
    return toApp(transaction, {
      error: 'server_error',
      error_description: 'The identity provider did not accept the code.',
    });
  const user = linkOrCreate(context.directory, profile);
  if (user.locked)
    return toApp(transaction, {
      error: 'access_denied',
      error_description: 'User is not allowed to sign in.',
    });

  const device = readCookie(request, DEVICE_COOKIE);
  const result = context.engine.vouchFor(transaction, user, attempt.idpId, device);
  if (result.kind !== 'signed-in')
    return toApp(transaction, {
      error: 'interaction_required',
      error_description: INTERACTION_REQUIRED,
    });
  const { code, cookies } = await context.complete(result.transaction, result.signIn, device);
  return toApp(transaction, { interaction_code: code }, { 'Set-Cookie': cookies });
}

function toApp(
  { request }: Transaction,
  answer: Readonly<Record<string, string>>,
  headers: OrgResponse['headers'] = {},
): OrgResponse {
  const target = new URL(request.redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (request.state !== undefined) target.searchParams.set('state', request.state);
  return redirect(target.href, headers);
}
