import type { AccessToken, IDToken, UserClaims } from '@okta/okta-auth-js';
import type { SignIn } from './sign-ins.js';

/** What Okta gave for one sign-in. It stays on the server. */
export interface Tokens {
  accessToken: AccessToken;
  idToken: IDToken;
}

/** A user who is signed in. */
export interface User {
  tokens: Tokens;
  /** As `/v1/userinfo` answered it. */
  userinfo: UserClaims;
}

declare module 'express-session' {
  interface SessionData {
    /** Sign-ins under way, the oldest first. */
    signIns: SignIn[];
    user: User;
    /** Stands in this session's forms, and in no other's. */
    formToken: string;
  }
}
