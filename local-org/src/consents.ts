/** What a client wants to be allowed. */
export interface ConsentRequest {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Ask for what was allowed before, too (`prompt=consent`). */
  readonly askAgain: boolean;
}

/** A scope in words, as Okta has it. */
export interface ScopeInWords {
  readonly name: string;
  readonly label: string;
  readonly desc: string;
}

/** Of the scopes, those that a user is asked about. `openid` is none of them. */
const WORDS: Readonly<Record<string, Omit<ScopeInWords, 'name'>>> = {
  profile: {
    label: 'View your profile information.',
    desc: 'This allows the app to view your name, time zone and language.',
  },
  email: {
    label: 'View your email address.',
    desc: 'This allows the app to view your email address.',
  },
  offline_access: {
    label: 'Keep you signed in to the app.',
    desc: 'This keeps you signed in to the app, even when you are not using it.',
  },
};

/** Of Okta's own API, such as `okta.users.read`: an administrator allows it, once for all users of the app. */
export const isOktaApiScope = (scope: string): boolean => /^okta(?:\.[a-zA-Z]+){2,}$/.test(scope);

/** What users, and administrators for all of them, have allowed clients. */
export class Consents {
  readonly #granted = new Map<string, ReadonlySet<string>>();
  readonly #grantedToApp = new Map<string, ReadonlySet<string>>();
  readonly #clients: ReadonlySet<string>;

  /** @param clients the ids of those that have to ask */
  constructor(clients: Iterable<string>) {
    this.#clients = new Set(clients);
  }

  /** The scopes that the user has to be asked about. */
  missing(userId: string, { clientId, scopes, askAgain }: ConsentRequest): readonly string[] {
    if (!this.#clients.has(clientId)) return [];
    const granted = this.#granted.get(keyOf(userId, clientId));
    return scopes.filter(
      (scope) => Object.hasOwn(WORDS, scope) && (askAgain || !granted?.has(scope)),
    );
  }

  /** The scopes of Okta's own API that an administrator has to be asked about. */
  missingOfAdministrator({ clientId, scopes }: ConsentRequest): readonly string[] {
    const granted = this.#grantedToApp.get(clientId);
    return scopes.filter((scope) => isOktaApiScope(scope) && !granted?.has(scope));
  }

  /** An administrator's consent counts for every user. */
  grantToApp(clientId: string, scopes: readonly string[]): void {
    this.#grantedToApp.set(
      clientId,
      new Set([...(this.#grantedToApp.get(clientId) ?? []), ...scopes]),
    );
  }

  grant(userId: string, clientId: string, scopes: readonly string[]): void {
    const key = keyOf(userId, clientId);
    this.#granted.set(key, new Set([...(this.#granted.get(key) ?? []), ...scopes]));
  }
}

export function scopesInWords(scopes: readonly string[]): readonly ScopeInWords[] {
  return scopes.flatMap((name) => {
    if (isOktaApiScope(name))
      return [{ name, label: name, desc: `Allows the app to use Okta’s API within ${name}.` }];
    const words = WORDS[name];
    return words ? [{ name, ...words }] : [];
  });
}

const keyOf = (userId: string, clientId: string): string => `${userId} ${clientId}`;
