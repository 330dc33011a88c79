import type { Directory } from '../directory.js';
import type { ExpiringMap } from '../expiring-map.js';
import type { IdxEngine } from '../idx/idx-engine.js';
import type { SignIn, Transaction } from '../idx/transaction.js';
import type { TransactionStore } from '../idx/transaction-store.js';
import type { OrgSettings } from '../settings.js';
import type { ProviderDouble } from './provider-double.js';

/** A browser that was sent to a provider and is expected back. */
export interface SocialAttempt {
  readonly idpId: string;
  /** Of the sign-in that it left. */
  readonly stateHandle: string;
}

/** What the social sign-in needs of the org. */
export interface SocialContext {
  readonly url: string;
  readonly settings: OrgSettings;
  readonly directory: Directory;
  readonly transactions: TransactionStore;
  readonly engine: IdxEngine;
  readonly double: ProviderDouble;
  /** By the `state` that the provider has to bring back. */
  readonly attempts: ExpiringMap<SocialAttempt>;
  complete(
    transaction: Transaction,
    signIn: SignIn,
    device: string | undefined,
  ): Promise<{ code: string; cookies: readonly string[] }>;
}

/** Where every provider sends the browser back to: Okta's path. */
export const CALLBACK_PATH = '/oauth2/v1/authorize/callback';
