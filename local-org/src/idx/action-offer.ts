import type { ScopeInWords } from '../consents.js';
import type { ListedName } from './authenticators.js';
import type { IdxMessage } from './messages.js';

/** A field of a form. An `object` has fields of its own; a `choice` is one of several words, an `authenticator` one out of a list. */
export type FieldSpec = { readonly name: string; readonly required: boolean } & (
  | {
      readonly type: 'string';
      /** Of what the user sees. */
      readonly label?: string;
      readonly secret?: boolean;
      /** The widget fills it in by itself, by this means. */
      readonly filledBy?: 'webauthn';
      readonly fixed?: string;
      /** Filled in already. */
      readonly initially?: string;
    }
  | {
      readonly type: 'boolean';
      readonly label?: string;
      readonly initially?: boolean;
      readonly options?: readonly { readonly label: string; readonly value: boolean }[];
    }
  | { readonly type: 'choice'; readonly options: readonly ChoiceOption[] }
  | { readonly type: 'object'; readonly label?: string; readonly fields: readonly FieldSpec[] }
  | {
      readonly type: 'authenticator';
      readonly options: readonly ListedName[];
      readonly list: AuthenticatorList;
    }
);

/** One of the words that a `choice` may be. */
export interface ChoiceOption {
  readonly label: string;
  readonly value: string;
}

/** The part of the answer that describes the options: what the user has, or what the org has. */
export type AuthenticatorList = 'authenticatorEnrollments' | 'authenticators';

/** A form or button that is offered: what the answer may hold is checked against the very thing that was shown. */
export interface ActionOffer {
  readonly name: string;
  /** Below the org's URL, `/idp/idx/…`. */
  readonly path: string;
  readonly fields: readonly FieldSpec[];
  /** What the user is asked to allow. */
  readonly scopes?: readonly ScopeInWords[];
  /** Milliseconds between polls. */
  readonly refresh?: number;
  /** A JSON path to the part of the answer that the form is about. One that leads nowhere kills the widget's screen. */
  readonly relatesTo?:
    '$.currentAuthenticator' | '$.currentAuthenticatorEnrollment' | 'webauthnAutofillUIChallenge';
}

/** A social provider that is offered: a link, not a form. */
export interface IdpOffer {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** Something the user has or knows, as the answer shows it. */
export interface AuthenticatorView {
  readonly key: string;
  readonly type: string;
  readonly methods: readonly string[];
  readonly id: string;
  readonly displayName: string;
  readonly profile?: Readonly<Record<string, string>>;
  readonly contextualData?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of a passkey: what the browser looks for it by. */
  readonly credentialId?: string;
  readonly transports?: readonly string[];
  /** Buttons that belong to it, such as `resend`. */
  readonly actions?: readonly ActionOffer[];
}

/** Everything that one step shows. */
export interface StepView {
  readonly forms: readonly ActionOffer[];
  readonly idps?: readonly IdpOffer[];
  /** Being asked for, of the org: `currentAuthenticator`. */
  readonly authenticator?: AuthenticatorView;
  /** Being asked for, of this user: `currentAuthenticatorEnrollment`. */
  readonly enrollment?: AuthenticatorView;
  /** What a passkey is to sign that is used on the first screen. */
  readonly passkeyChallenge?: Readonly<Record<string, unknown>>;
  /** What is being recovered: it turns the widget's titles into those of a forgotten password. */
  readonly recovering?: AuthenticatorView;
  /** What the options of a form are about. */
  readonly lists?: Readonly<Partial<Record<AuthenticatorList, readonly AuthenticatorView[]>>>;
  readonly user?: { readonly id?: string; readonly identifier: string };
  /** Default true: the user may begin again. */
  readonly canCancel?: boolean;
  /** Said every time that the step is shown. */
  readonly notice?: IdxMessage;
}

/** On every screen but that for the code of a device. */
export const CANCEL: ActionOffer = { name: 'cancel', path: '/idp/idx/cancel', fields: [] };

/** The offers that a request to `path` may take up. Two forms of one screen may lead to the same path. */
export function offersAt(view: StepView, path: string): readonly ActionOffer[] {
  const offers = [
    ...view.forms,
    ...(view.authenticator?.actions ?? []),
    ...(view.enrollment?.actions ?? []),
    ...(view.canCancel === false ? [] : [CANCEL]),
  ];
  return offers.filter((offer) => offer.path === path);
}
