import { type OrgRequest, readCookie, readJsonObject } from '../http/org-request.js';
import { apiError, ion, type OrgResponse } from '../http/org-response.js';
import type { Route } from '../http/router.js';
import { DEVICE_COOKIE } from '../remembered-devices.js';
import type { IdxEngine, IdxResult } from './idx-engine.js';
import { messageBody, stepBody, successBody } from './ion-body.js';
import { BODY_UNREADABLE, fieldMissing, fieldUnknown } from './messages.js';
import type { SignInEnd } from './sign-in-end.js';
import type { SignIn, Transaction } from './transaction.js';

/** What the routes need of the org. */
export interface IdxRoutesContext {
  readonly url: string;
  readonly engine: IdxEngine;
  /** Issues the interaction code, or activates the device, and starts the org's session. */
  complete(
    transaction: Transaction,
    signIn: SignIn,
    device: string | undefined,
  ): Promise<SignInEnd>;
}

const MEDIA_TYPES = new Set([
  'application/json',
  'application/ion+json',
  'application/vnd.okta.v1+json',
]);

/** `/idp/idx/introspect`, and the steps. */
export function idxRoutes(context: IdxRoutesContext): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/idp/idx/introspect',
      callers: 'apps',
      handle: (request) => introspect(request, context),
    },
    {
      method: 'POST',
      path: /^\/idp\/idx\/[a-z/-]+$/,
      callers: 'apps',
      handle: (request) => answer(request, context),
    },
  ];
}

function introspect(
  request: OrgRequest,
  context: IdxRoutesContext,
): Promise<OrgResponse> | OrgResponse {
  const body = readBody(request);
  if ('status' in body) return body;
  const { interactionHandle, stateToken, ...others } = body.input;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return ion(400, messageBody(fieldUnknown(unknown)));
  if (typeof stateToken === 'string' && interactionHandle === undefined)
    return render(context.engine.resume(stateToken), undefined, context);
  if (typeof interactionHandle !== 'string' || !interactionHandle)
    return ion(400, messageBody(fieldMissing('interactionHandle')));
  return render(context.engine.introspect(interactionHandle), undefined, context);
}

async function answer(request: OrgRequest, context: IdxRoutesContext): Promise<OrgResponse> {
  const body = readBody(request);
  if ('status' in body) return body;
  const { stateHandle, ...input } = body.input;
  if (typeof stateHandle !== 'string' || !stateHandle)
    return ion(400, messageBody(fieldMissing('stateHandle')));
  const device = readCookie(request, DEVICE_COOKIE);
  const result = await context.engine.answer(request.url.pathname, stateHandle, input, device);
  return render(result, device, context);
}

function readBody(request: OrgRequest): { input: Readonly<Record<string, unknown>> } | OrgResponse {
  if (!MEDIA_TYPES.has(request.contentType))
    return apiError(
      415,
      'E0000021',
      'Bad request. Accept and/or Content-Type headers likely do not match supported values.',
    );
  const input = readJsonObject(request);
  return input ? { input } : ion(400, messageBody(BODY_UNREADABLE));
}

async function render(
  result: IdxResult,
  device: string | undefined,
  context: IdxRoutesContext,
): Promise<OrgResponse> {
  switch (result.kind) {
    case 'gone':
      return ion(401, messageBody(result.message));
    case 'message':
      return ion(result.status, messageBody(result.message, result.transaction));
    case 'screen':
      return ion(
        result.status,
        stepBody(context.url, result.transaction, result.view, result.messages),
      );
    case 'signed-in': {
      const { transaction, signIn } = result;
      const end = await context.complete(transaction, signIn, device);
      const headers = { 'Set-Cookie': end.cookies };
      return end.kind === 'device'
        ? ion(200, messageBody(end.message, transaction), headers)
        : ion(200, successBody(end.tokenEndpoint, transaction, end.request, end.code), headers);
    }
  }
}
