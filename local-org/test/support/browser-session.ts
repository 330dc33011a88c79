import type { LocalOrg } from '../../src/index.js';
import { type Answer, ORIGIN, REDIRECT_URI, TestApp } from './test-app.js';

/** A browser before the org's pages: it keeps the org's cookies, follows the org's redirects, and fills in its forms. */
export class BrowserSession {
  cookie = '';
  readonly app: TestApp;
  readonly #org: LocalOrg;

  /** @param server the path of the authorization server */
  constructor(org: LocalOrg, clientId?: string, server?: string) {
    this.#org = org;
    this.app = new TestApp(org, clientId, null, server);
  }

  /** Goes to a page of the org, and on as long as it is sent on within the org. */
  async visit(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await this.app.call(path, { ...init, headers: { Cookie: this.cookie } });
    for (const set of answer.headers.getSetCookie()) this.#keep(set.split(';')[0] ?? '');
    const location = answer.headers.get('location');
    return location?.startsWith(this.#org.url) ? this.visit(location) : answer;
  }

  #keep(cookie: string): void {
    const [name = ''] = cookie.split('=');
    const others = this.cookie.split('; ').filter((one) => one && !one.startsWith(`${name}=`));
    this.cookie = [...others, cookie].join('; ');
  }

  /** To `/v1/authorize`, with a request that is right but for `changes`. */
  authorize(changes: Record<string, string | undefined> = {}): Promise<Answer> {
    return this.visit(
      `${this.app.server}/v1/authorize?${query({
        client_id: this.app.clientId,
        response_type: 'code',
        scope: 'openid profile email',
        redirect_uri: REDIRECT_URI,
        state: 'app-state',
        nonce: 'app-nonce',
        code_challenge: this.app.challenge,
        code_challenge_method: 'S256',
        ...changes,
      })}`,
    );
  }

  /** Sends the form that a page of the org shows. */
  submit(page: Answer, values: Record<string, string>): Promise<Answer> {
    const action = /<form method="post" action="([^"]+)"/.exec(textOf(page))?.[1] ?? '';
    const hidden = textOf(page).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
    const fields = [...hidden].map(([, name = '', value = '']) => [name, value]);
    return this.visit(action, {
      method: 'POST',
      body: new URLSearchParams({ ...(Object.fromEntries(fields) as typeof values), ...values }),
    });
  }

  signIn(page: Answer, username = 'ada@example.com', password = 'Passw0rd!'): Promise<Answer> {
    return this.submit(page, { username, password });
  }
}

/** The address in an answer that leads away from the org. */
export function leftFor(answer: Answer): URL {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`no redirect, but ${answer.status}: ${textOf(answer)}`);
  return new URL(location);
}

export function textOf({ body }: Answer): string {
  const { text } = body;
  return typeof text === 'string' ? text : JSON.stringify(body);
}

/** What an answer's page posts to which origin. */
export function postedBy(answer: Answer): {
  message: Record<string, string>;
  targetOrigin: string;
} {
  const [, message = '', targetOrigin = ''] =
    /postMessage\((\{.*\}), "([^"]+)"\)/.exec(textOf(answer)) ?? [];
  return { message: JSON.parse(message) as Record<string, string>, targetOrigin };
}

/** The app on its hosted page: allowed everything that a public client may be. */
export const HOSTED_CLIENT = {
  clientId: '0oahosted',
  redirectUris: [REDIRECT_URI, `${REDIRECT_URI}callback.html`],
  postLogoutRedirectUris: [REDIRECT_URI],
  grantTypes: ['authorization_code', 'refresh_token'],
} as const;

export const IMPLICIT_CLIENT = {
  clientId: '0oaimplicit',
  redirectUris: [REDIRECT_URI],
  grantTypes: ['implicit'],
} as const;

export const WEB_CLIENT = {
  clientId: '0oaweb',
  clientSecret: 'web-secret',
  redirectUris: [`${ORIGIN}/login/callback`],
  grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'],
} as const;

function query(values: Record<string, string | undefined>): string {
  return new URLSearchParams(
    Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
}
