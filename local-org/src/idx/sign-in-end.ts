import type { IdxMessage } from './messages.js';
import type { InteractRequest } from './transaction.js';

/** What a sign-in ends with: a code for the app, or a word about the device. */
export type SignInEnd = { readonly cookies: readonly string[] } & (
  | {
      readonly kind: 'app';
      readonly request: InteractRequest;
      readonly code: string;
      /** Of the authorization server that the sign-in began at. */
      readonly tokenEndpoint: string;
    }
  | { readonly kind: 'device'; readonly message: IdxMessage }
);
