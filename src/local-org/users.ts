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
  /** Factors asked for after the password. Default: none. */
  factors?: readonly 'email'[];
  /** A locked user is refused whatever is typed. Default false. */
  locked?: boolean;
  /** Default: made up, in Okta's form (`00u…`). */
  id?: string;
}

/** A user as the org keeps it: the defaults filled in, the password left out. */
export interface OrgUser {
  readonly id: string;
  readonly login: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly factors: readonly 'email'[];
  readonly locked: boolean;
  /** Somebody who came in through a social provider may have none. */
  readonly hasPassword: boolean;
  /** Seconds since the epoch. */
  readonly updatedAt: number;
}
