import type { ClockControl } from './clock.js';
import type { FaultControl } from './faults.js';
import type { Outbox } from './outbox.js';
import type { LinkPurpose } from './link-tokens.js';
import type { PushControl } from './pushes.js';
import type { RecordedRequest } from './request-log.js';
import type { SwitchControl } from './switches.js';
import type { LocalOrgUser, OrgUser, TimedFactor } from './users.js';

/** A running org. */
export interface LocalOrg {
  /** The `default` authorization server, `${url}/oauth2/default`. */
  readonly issuer: string;
  /** The org as an authorization server of its own; the same as `url`. */
  readonly orgIssuer: string;
  /** The org, without a trailing slash. */
  readonly url: string;
  /** The mails and text messages it sent, and the calls it made. */
  readonly outbox: Outbox;
  /** The push notifications of Okta Verify that it sent. */
  readonly pushes: PushControl;
  /** What goes wrong on purpose. */
  readonly faults: FaultControl;
  /** What goes wrong until it is switched off; also on the org's first page. */
  readonly switches: SwitchControl;
  /** The newest requests, oldest first; a copy. */
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** Its time: tokens, codes and sessions are issued and expire by it. */
  readonly clock: ClockControl;
  /** Ends every session of the org, or those of one user, as an administrator would. Tokens live on, and are renewed; see `endEverything`. @throws {TypeError} if there is no such user */
  endSessions(login?: string): void;
  /** The people of the org; more can be added while it runs. */
  readonly users: {
    /** @throws {TypeError} if the login or id is taken */
    add(user: LocalOrgUser): OrgUser;
    list(): readonly OrgUser[];
  };
  /**
   * The code that a user's authenticator app shows now, Okta Verify (`oktaVerifyCode`), or the device for custom one-time codes
   * (`customOtp`); that of the next 30 seconds where this one was used already.
   *
   * @param factor default `totp`
   * @throws {TypeError} if the user does not exist or has none
   */
  totp(login: string, factor?: TimedFactor): string;
  /**
   * Forgets a user's passkey and phone, as an administrator would: they have to be set up anew in the next sign-in.
   *
   * @throws {TypeError} if there is no such user
   */
  resetFactors(login: string): void;
  /**
   * The token of a link in a mail that an administrator sends: for `recoveryToken` or `activationToken` in `config.authParams`. Serves once, within an hour.
   *
   * @throws {TypeError} if there is no such user
   */
  linkToken(login: string, purpose: LinkPurpose): string;
  /**
   * What Okta's page for the activation of a device gives the Sign-In Widget on it, for the widget's `stateToken`.
   *
   * @param userCode the code in the page's address, if it has one
   */
  activationToken(userCode?: string): string;
  /** Ends every sign-in that is under way, as if its time were over. */
  expireTransactions(): void;
  /** Ends every session and every sign-in under way, and renews no token that there is. Access tokens live to their end. */
  endEverything(): void;
  /** Ends every connection, request and record. May be called more than once. */
  close(): Promise<void>;
}
