import type { ActionOffer, AuthenticatorView, FieldSpec, StepView } from './action-offer.js';
import { CANCEL } from './action-offer.js';
import type { IdxMessage } from './messages.js';
import type { Transaction } from './transaction.js';

type Ion = Record<string, unknown>;

const PRODUCES = 'application/ion+json; okta-version=1.0.0';
const ACCEPTS = 'application/json; okta-version=1.0.0';

/** The answer that shows a step: https://developer.okta.com/docs/guides/oie-intro/ and the widget's reader of it. */
export function stepBody(url: string, transaction: Transaction, view: StepView, messages: readonly IdxMessage[]): Ion {
  const { stateHandle, expiresAt } = transaction;
  const action = (offer: ActionOffer): Ion => actionBody(url, stateHandle, offer);
  const idps = view.idps.map(({ id, name, type }) => ({
    name: 'redirect-idp', type, idp: { id, name }, method: 'GET', href: `${url}/sso/idps/${id}?stateToken=${encodeURIComponent(stateHandle)}`,
  }));
  return {
    version: '1.0.0',
    stateHandle,
    expiresAt: expiresAt.toISOString(),
    intent: 'LOGIN',
    remediation: { type: 'array', value: [...view.forms.map(action), ...idps] },
    ...(messages.length > 0 ? { messages: messagesBody(messages) } : {}),
    ...(view.authenticator ? { currentAuthenticator: authenticatorBody(view.authenticator, action) } : {}),
    ...(view.enrollment ? { currentAuthenticatorEnrollment: authenticatorBody(view.enrollment, action) } : {}),
    ...(view.userId === undefined ? {} : { user: { type: 'object', value: { id: view.userId } } }),
    cancel: action(CANCEL),
    app: { type: 'object', value: { name: 'oidc_client', label: 'Local app', id: transaction.request.clientId } },
  };
}

/** The answer that ends a sign-in well. */
export function successBody(issuer: string, { stateHandle, expiresAt, request }: Transaction, interactionCode: string): Ion {
  const fixed = (name: string, value: string): Ion => ({ name, required: true, value });
  return {
    version: '1.0.0',
    stateHandle,
    expiresAt: expiresAt.toISOString(),
    intent: 'LOGIN',
    successWithInteractionCode: {
      rel: ['create-form'],
      name: 'issue',
      href: `${issuer}/v1/token`,
      method: 'POST',
      value: [
        fixed('grant_type', 'interaction_code'),
        fixed('interaction_code', interactionCode),
        fixed('client_id', request.clientId),
        { name: 'code_verifier', required: true },
      ],
      accepts: 'application/x-www-form-urlencoded',
    },
  };
}

/** An answer with nothing to go on with. */
export function messageBody(message: IdxMessage): Ion {
  return { version: '1.0.0', messages: messagesBody([message]) };
}

function messagesBody(messages: readonly IdxMessage[]): Ion {
  return { type: 'array', value: messages.map(({ key, text, class: kind }) => ({ message: text, i18n: { key }, class: kind })) };
}

function actionBody(url: string, stateHandle: string, { name, path, fields, refresh, relatesTo }: ActionOffer): Ion {
  return {
    rel: ['create-form'],
    name,
    ...(relatesTo === undefined ? {} : { relatesTo: [relatesTo] }),
    href: url + path,
    method: 'POST',
    produces: PRODUCES,
    ...(refresh === undefined ? {} : { refresh }),
    value: [...fields.map(fieldBody), { name: 'stateHandle', required: true, value: stateHandle, visible: false, mutable: false }],
    accepts: ACCEPTS,
  };
}

function fieldBody(field: FieldSpec): Ion {
  switch (field.type) {
    case 'object':
      return { name: field.name, type: 'object', form: { value: field.fields.map(fieldBody) }, required: field.required };
    case 'boolean':
      return { name: field.name, type: 'boolean', label: field.label, required: field.required };
    case 'string':
      return { name: field.name, label: field.label, required: field.required, ...(field.secret ? { secret: true } : {}) };
  }
}

function authenticatorBody({ actions = [], ...view }: AuthenticatorView, action: (offer: ActionOffer) => Ion): Ion {
  const buttons = Object.fromEntries(actions.map((offer) => [offer.name, action(offer)]));
  return { type: 'object', value: { ...view, methods: [{ type: view.type }], ...buttons } };
}
