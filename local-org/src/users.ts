/** What can be asked for after the password. */
export const FACTOR_NAMES = [
  'email',
  'question',
  'totp',
  'webauthn',
  'push',
  'oktaVerifyCode',
  'phone',
  'customOtp',
] as const;

export type FactorName = (typeof FACTOR_NAMES)[number];

/** A factor whose codes follow from a secret and the time. */
export type TimedFactor = 'totp' | 'oktaVerifyCode' | 'customOtp';

/** A security question. */
export interface LocalOrgQuestion {
  question: string;
  /** Compared to the letter. */
  answer: string;
}

/** A user as given to the org. */
export interface LocalOrgUser {
  /** The user name; compared without regard to case. */
  login: string;
  /** Default: the login. */
  email?: string;
  /** Without one the user can only come in through a social provider. */
  password?: string;
  firstName: string;
  lastName: string;
  /**
   * Of these, one is asked for after the password; the user picks where there are several. `push` and `oktaVerifyCode` are two ways of one
   * authenticator, Okta Verify. What needs to be set up in the browser (`webauthn`, and `phone` without a `phoneNumber`) is set up first.
   * Default: none.
   */
  factors?: readonly FactorName[];
  /** Needed by the factor `question`. */
  securityQuestion?: LocalOrgQuestion;
  /** The secret of the authenticator app, in base32; needed by the factor `totp`. */
  totpSecret?: string;
  /** The secret by which Okta Verify shows codes, in base32; needed by the factor `oktaVerifyCode`. */
  oktaVerifySecret?: string;
  /** The secret of the device that shows custom one-time codes, in base32; needed by the factor `customOtp`. */
  customOtpSecret?: string;
  /** For the factor `phone`: in international form, such as `+1 415 555 0132`. Without one, the user sets it up. */
  phoneNumber?: string;
  /** In how many days the password expires. Until then each sign-in by password asks for a new one, which the user can put off. 0: it has expired, and a new one is a must. Default: it never expires. */
  passwordExpiresInDays?: number;
  /** A locked user is refused whatever is typed. Default false. */
  locked?: boolean;
  /** May allow apps to use Okta's own API. Default false. */
  administrator?: boolean;
  /** Default: made up, in Okta's form (`00u…`). */
  id?: string;
}

/** A user as the org keeps it: the defaults filled in, secrets left out. */
export interface OrgUser {
  readonly id: string;
  readonly login: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Those that can be asked for. */
  readonly factors: readonly FactorName[];
  /** Those that have to be set up in the next sign-in. */
  readonly toSetUp: readonly FactorName[];
  readonly securityQuestion: { readonly key: string; readonly question: string } | undefined;
  /** Of digits alone, with `+` before them. */
  readonly phoneNumber: string | undefined;
  /** 0: it has expired. */
  readonly passwordExpiresInDays: number | undefined;
  readonly locked: boolean;
  readonly isAdministrator: boolean;
  /** A user who came in through a social provider may have none. */
  readonly hasPassword: boolean;
  /** Seconds since the epoch. */
  readonly updatedAt: number;
}
