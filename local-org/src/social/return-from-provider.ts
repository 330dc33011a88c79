import type { AnswerTarget } from '../authorize/authorize-request.js';
import { sendAnswer } from '../authorize/send-answer.js';
import { html } from '../http/html.js';
import { type OrgRequest, readCookie, readParameters } from '../http/org-request.js';
import { DEVICE_COOKIE } from '../remembered-devices.js';
import type { OrgResponse } from '../http/org-response.js';
import type { Transaction } from '../idx/transaction.js';
import { page } from '../pages/page.js';
import {
  CALLBACK_PATH,
  type SocialAttempt,
  type SocialContext,
  type WaitingRequest,
} from './social-context.js';
import { linkOrCreate } from './link-or-create.js';

const INTERACTION_REQUIRED =
  'Your client is configured to use the interaction code flow and user interaction is required to complete the request.';

/** `GET /oauth2/v1/authorize/callback`: a provider sends the browser back; ends the sign-in, or the part of it that the provider has, and goes on to the app. */
export async function returnFromProvider(
  request: OrgRequest,
  context: SocialContext,
): Promise<OrgResponse> {
  const parameters = readParameters(request.url.searchParams);
  const values = parameters.ok ? parameters.values : {};
  // Taken, not read: the same answer a second time is a replay.
  const attempt = context.attempts.take(values['state'] ?? '');
  const left = attempt && whatWasLeft(attempt, context);
  if (!attempt || !left) {
    return page(
      400,
      'Bad request',
      html`<p>This answer was used before, or belongs to a sign-in that is over. Go back to the app and start again.</p>`,
    );
  }
  if (values['error'] !== undefined)
    return sendAnswer(left.target, {
      error: 'access_denied',
      error_description: 'User denied access',
    });

  const { double, url } = context;
  const profile = double.redeem({
    idpId: attempt.idpId,
    code: values['code'] ?? '',
    clientId: double.clientId,
    clientSecret: double.clientSecret,
    redirectUri: url + CALLBACK_PATH,
  });
  if (!profile)
    return sendAnswer(left.target, {
      error: 'server_error',
      error_description: 'The identity provider did not accept the code.',
    });
  const user = linkOrCreate(context.directory, profile);
  if (user.locked)
    return sendAnswer(left.target, {
      error: 'access_denied',
      error_description: 'User is not allowed to sign in.',
    });

  const device = readCookie(request, DEVICE_COOKIE);
  if (left.from === 'authorize')
    return context.signInVouched(user, attempt.idpId, left.request, device);
  const result = context.engine.vouchFor(left.transaction, user, attempt.idpId, device);
  if (result.kind !== 'signed-in')
    return sendAnswer(left.target, {
      error: 'interaction_required',
      error_description: INTERACTION_REQUIRED,
    });
  const end = await context.complete(result.transaction, result.signIn, device);
  return sendAnswer(left.target, end.kind === 'app' ? { interaction_code: end.code } : {}, {
    'Set-Cookie': end.cookies,
  });
}

/** What the browser left for the provider, and where its app hears of it. */
type Left = { readonly target: AnswerTarget } & (
  | { readonly from: 'form'; readonly transaction: Transaction }
  | { readonly from: 'authorize'; readonly request: WaitingRequest }
);

/** @returns `undefined` where it is over */
function whatWasLeft(
  attempt: SocialAttempt,
  { transactions, engine }: SocialContext,
): Left | undefined {
  if (attempt.from === 'authorize') return { ...attempt, target: attempt.request.target };
  const transaction = transactions.byStateHandle(attempt.stateHandle);
  if (!transaction || !engine.offersProvider(transaction, attempt.idpId)) return undefined;
  if (transaction.request?.kind !== 'app') return undefined;
  const { redirectUri, state } = transaction.request;
  return { from: 'form', transaction, target: { redirectUri, mode: 'query', state } };
}
