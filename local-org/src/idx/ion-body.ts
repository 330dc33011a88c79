import type {
  ActionOffer,
  AuthenticatorList,
  AuthenticatorView,
  FieldSpec,
  StepView,
} from './action-offer.js';
import { CANCEL } from './action-offer.js';
import { AUTHENTICATORS, type ListedName } from './authenticators.js';
import type { IdxMessage } from './messages.js';
import { optionFields } from './option-fields.js';
import type { InteractRequest, Transaction } from './transaction.js';

type Ion = Record<string, unknown>;

const PRODUCES = 'application/ion+json; okta-version=1.0.0';
const ACCEPTS = 'application/json; okta-version=1.0.0';

/** The answer that shows a step: https://developer.okta.com/docs/guides/oie-intro/ and the widget's reader of it. */
export function stepBody(
  url: string,
  transaction: Transaction,
  view: StepView,
  messages: readonly IdxMessage[],
): Ion {
  const { stateHandle, expiresAt, request } = transaction;
  const action = (offer: ActionOffer): Ion => actionBody(url, stateHandle, offer, messages);
  const idps = (view.idps ?? []).map(({ id, name, type }) => ({
    name: 'redirect-idp',
    type,
    idp: { id, name },
    method: 'GET',
    href: `${url}/sso/idps/${id}?stateToken=${encodeURIComponent(stateHandle)}`,
  }));
  const above = [
    ...messages.filter(({ field }) => field === undefined),
    ...(view.notice ? [view.notice] : []),
  ];
  const lists = Object.entries(view.lists ?? {}).map(([name, list]) => {
    return [name, { type: 'array', value: list.map((item) => authenticatorBody(item, action)) }];
  });
  return {
    version: '1.0.0',
    stateHandle,
    expiresAt: expiresAt.toISOString(),
    intent: 'LOGIN',
    remediation: { type: 'array', value: [...view.forms.map(action), ...idps] },
    ...(above.length > 0 ? { messages: messagesBody(above) } : {}),
    ...named('currentAuthenticator', view.authenticator, action),
    ...named('currentAuthenticatorEnrollment', view.enrollment, action),
    ...named('recoveryAuthenticator', view.recovering, action),
    ...(Object.fromEntries(lists) as Ion),
    ...(view.passkeyChallenge
      ? {
          webauthnAutofillUIChallenge: {
            type: 'object',
            value: { challengeData: view.passkeyChallenge },
          },
        }
      : {}),
    // The widget's screen for consent reads it.
    ...(view.forms.some(({ scopes }) => scopes)
      ? {
          authentication: {
            type: 'object',
            value: { protocol: 'OAUTH2.0', issuer: { uri: url } },
          },
        }
      : {}),
    ...(view.user ? { user: { type: 'object', value: view.user } } : {}),
    ...(view.canCancel === false ? {} : { cancel: action(CANCEL) }),
    ...(request
      ? {
          app: {
            type: 'object',
            value: { name: 'oidc_client', label: 'Local app', id: request.clientId },
          },
        }
      : {}),
  };
}

/** The answer that ends a sign-in well. */
export function successBody(
  tokenEndpoint: string,
  { stateHandle, expiresAt }: Transaction,
  { clientId }: InteractRequest,
  interactionCode: string,
): Ion {
  const fixed = (name: string, value: string): Ion => ({ name, required: true, value });
  return {
    version: '1.0.0',
    stateHandle,
    expiresAt: expiresAt.toISOString(),
    intent: 'LOGIN',
    successWithInteractionCode: {
      rel: ['create-form'],
      name: 'issue',
      href: tokenEndpoint,
      method: 'POST',
      value: [
        fixed('grant_type', 'interaction_code'),
        fixed('interaction_code', interactionCode),
        fixed('client_id', clientId),
        { name: 'code_verifier', required: true },
      ],
      accepts: 'application/x-www-form-urlencoded',
    },
  };
}

/** An answer with nothing to go on with, of a sign-in that the org knows, or knew. */
export function messageBody(message: IdxMessage, transaction?: Transaction): Ion {
  return {
    version: '1.0.0',
    ...(transaction
      ? {
          stateHandle: transaction.stateHandle,
          expiresAt: transaction.expiresAt.toISOString(),
          intent: 'LOGIN',
        }
      : {}),
    messages: messagesBody([message]),
  };
}

function messagesBody(messages: readonly IdxMessage[]): Ion {
  const value = messages.map(({ key, text, class: kind, params = [] }) => ({
    message: text,
    i18n: { key, params },
    class: kind,
  }));
  return { type: 'array', value };
}

function actionBody(
  url: string,
  stateHandle: string,
  offer: ActionOffer,
  messages: readonly IdxMessage[],
): Ion {
  const { name, path, fields, refresh, relatesTo, scopes } = offer;
  return {
    rel: ['create-form'],
    name,
    ...(relatesTo === undefined ? {} : { relatesTo: [relatesTo] }),
    href: url + path,
    method: 'POST',
    produces: PRODUCES,
    ...(refresh === undefined ? {} : { refresh }),
    ...(scopes ? { scopes: scopes.map((scope) => ({ ...scope, value: scope.name })) } : {}),
    value: [
      ...fields.map((field) => fieldBody(field, messages, '')),
      { name: 'stateHandle', required: true, value: stateHandle, visible: false, mutable: false },
    ],
    accepts: ACCEPTS,
  };
}

function fieldBody(field: FieldSpec, messages: readonly IdxMessage[], prefix: string): Ion {
  const { name, required } = field;
  const own = messages.filter((message) => message.field === prefix + name);
  const body: Ion = { name, required, ...(own.length > 0 ? { messages: messagesBody(own) } : {}) };
  switch (field.type) {
    case 'object':
      return {
        ...body,
        type: 'object',
        ...labelOf(field),
        form: {
          value: field.fields.map((inner) => fieldBody(inner, messages, `${prefix}${name}.`)),
        },
      };
    case 'boolean':
      return {
        ...body,
        type: 'boolean',
        ...labelOf(field),
        ...(field.options ? { options: field.options } : {}),
        ...(field.initially === undefined ? {} : { value: field.initially, mutable: true }),
      };
    case 'authenticator':
      return {
        ...body,
        type: 'object',
        options: field.options.map((option, index) => optionBody(option, field.list, index)),
      };
    case 'choice':
      return { ...body, type: 'string', options: field.options };
    case 'string':
      if (field.fixed !== undefined)
        return { ...body, ...labelOf(field), value: field.fixed, visible: false, mutable: false };
      if (field.filledBy)
        return { ...body, ...labelOf(field), visible: false, hint: field.filledBy };
      return {
        ...body,
        ...labelOf(field),
        ...(field.secret ? { secret: true } : {}),
        ...(field.initially === undefined ? {} : { value: field.initially }),
      };
  }
}

function labelOf({ label }: { readonly label?: string }): Ion {
  return label === undefined ? {} : { label };
}

function optionBody(option: ListedName, list: AuthenticatorList, index: number): Ion {
  return {
    label: AUTHENTICATORS[option].displayName,
    value: { form: { value: optionFields(option, list).map((field) => fieldBody(field, [], '')) } },
    relatesTo: `$.${list}.value[${index}]`,
  };
}

function named(
  name: string,
  view: AuthenticatorView | undefined,
  action: (offer: ActionOffer) => Ion,
): Ion {
  return view ? { [name]: { type: 'object', value: authenticatorBody(view, action) } } : {};
}

function authenticatorBody(
  { actions = [], methods, ...view }: AuthenticatorView,
  action: (offer: ActionOffer) => Ion,
): Ion {
  const buttons = Object.fromEntries(actions.map((offer) => [offer.name, action(offer)]));
  return { ...view, methods: methods.map((type) => ({ type })), ...buttons };
}
