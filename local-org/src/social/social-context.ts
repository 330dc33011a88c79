import type { AnswerTarget } from '../authorize/authorize-request.js';
import type { Directory } from '../directory.js';
import type { ExpiringMap } from '../expiring-map.js';
import type { IdxEngine } from '../idx/idx-engine.js';
import type { SignInEnd } from '../idx/sign-in-end.js';
import type { SignIn, Transaction } from '../idx/transaction.js';
import type { TransactionStore } from '../idx/transaction-store.js';
import type { OrgResponse } from '../http/org-response.js';
import type { OrgSettings } from '../settings.js';
import type { OrgUser } from '../users.js';
import type { ProviderDouble } from './provider-double.js';

/** A request at `/v1/authorize` that names a provider, and waits for its answer. */
export interface WaitingRequest {
  /** Where a refusal goes. */
  readonly target: AnswerTarget;
  /** The address that answers the request once the user has a session. */
  readonly goOnTo: string;
  /** How sure the app wants to be of the user. */
  readonly level: string | undefined;
}

/** A browser that was sent to a provider and is expected back: from a form, whose sign-in has that state handle, or from `/v1/authorize`. */
export type SocialAttempt = { readonly idpId: string } & (
  | { readonly from: 'form'; readonly stateHandle: string }
  | { readonly from: 'authorize'; readonly request: WaitingRequest }
);

/** What it takes to send a browser to a provider. */
export interface LeaveContext {
  readonly url: string;
  readonly double: ProviderDouble;
  /** By the `state` that the provider has to bring back. */
  readonly attempts: ExpiringMap<SocialAttempt>;
}

/** What the social sign-in needs of the org. */
export interface SocialContext extends LeaveContext {
  readonly settings: OrgSettings;
  readonly directory: Directory;
  readonly transactions: TransactionStore;
  readonly engine: IdxEngine;
  complete(
    transaction: Transaction,
    signIn: SignIn,
    device: string | undefined,
  ): Promise<SignInEnd>;
  /** Gives the user a session and goes on to the request; before that, the org's own sign-in page asks for what is missing. */
  signInVouched(
    user: OrgUser,
    idp: string,
    request: WaitingRequest,
    device: string | undefined,
  ): OrgResponse;
}

/** Where every provider sends the browser back to: Okta's path. */
export const CALLBACK_PATH = '/oauth2/v1/authorize/callback';
