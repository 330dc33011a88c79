import { ExpiringMap } from './expiring-map.js';
import { secretHandle } from './random-id.js';

/** What a link in a mail of an administrator is for: a new password, or a first one. */
export type LinkPurpose = 'recovery' | 'activation';

/** An hour, as Okta's own links in such mails. */
const LIFETIME_SECONDS = 60 * 60;

/** The tokens of links that lead a user to a new password; each serves once (https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/CustomAS/#tag/CustomAS/operation/interactCustomAS). */
export class LinkTokens {
  readonly #users: ExpiringMap<{ readonly userId: string; readonly purpose: LinkPurpose }>;

  /** @param now the time, in milliseconds since the epoch */
  constructor(now: () => number) {
    this.#users = new ExpiringMap(now);
  }

  issue(userId: string, purpose: LinkPurpose): string {
    const token = secretHandle('01.');
    this.#users.set(token, { userId, purpose }, LIFETIME_SECONDS);
    return token;
  }

  /** Whose token it is. From here on it is worth nothing. */
  take(token: string, purpose: LinkPurpose): string | undefined {
    return this.#users.get(token)?.purpose === purpose
      ? this.#users.take(token)?.userId
      : undefined;
  }
}
