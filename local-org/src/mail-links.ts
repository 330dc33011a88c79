import { ExpiringMap } from './expiring-map.js';
import type { Transaction } from './idx/transaction.js';
import { secretHandle } from './random-id.js';
import type { OrgSettings } from './settings.js';

/** What a link to the org's own page stands for. */
export interface MailedLink {
  readonly interactionHandle: string;
  readonly code: string;
}

/** The path of the page that links lead to, where the app has none of its own; the rest is the link's secret. */
export const LINK_PATH = '/email/verify/';

/** Makes the links in mails. */
export class MailLinks {
  readonly #settings: OrgSettings;
  readonly #url: string;
  readonly #links: ExpiringMap<MailedLink>;

  /** @param now the time, in milliseconds since the epoch */
  constructor(url: string, settings: OrgSettings, now: () => number) {
    this.#url = url;
    this.#settings = settings;
    this.#links = new ExpiringMap(now);
  }

  /** The link for a code: to the app's own page, to the org's, or none. */
  linkFor({ request, interactionHandle }: Transaction, code: string): string | undefined {
    const { clients, policies } = this.#settings;
    const page = clients.find(({ clientId }) => clientId === request?.clientId)?.emailVerifyUri;
    if (page !== undefined && request?.kind === 'app')
      return withParameters(page, {
        otp: code,
        ...(request.state === undefined ? {} : { state: request.state }),
      });
    if (!policies.emailMagicLink) return undefined;
    const secret = secretHandle();
    this.#links.set(secret, { interactionHandle, code }, policies.codeLifetime);
    return this.#url + LINK_PATH + secret;
  }

  find(secret: string): MailedLink | undefined {
    return this.#links.get(secret);
  }
}

function withParameters(page: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
