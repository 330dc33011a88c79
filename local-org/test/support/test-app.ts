import { createHash, randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import {
  DEMO_CLIENT_ID,
  DEMO_PASSWORD,
  type LocalOrg,
  type LocalOrgOptions,
  startLocalOrg,
} from '../../src/index.js';

export const ORIGIN = 'http://localhost:5173';
export const REDIRECT_URI = `${ORIGIN}/`;

/** Starts an org that ends with the test. */
export async function orgFor(t: TestContext, options: LocalOrgOptions = {}): Promise<LocalOrg> {
  const org = await startLocalOrg(options);
  t.after(() => org.close());
  return org;
}

export interface Message {
  readonly i18n: { readonly key: string; readonly params: readonly string[] };
  readonly message: string;
}

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly value?: unknown;
  readonly messages?: { readonly value: readonly Message[] };
  readonly form?: { readonly value: readonly Field[] };
  readonly options?: readonly { readonly label: string; readonly relatesTo: string }[];
}

/** The part of the org's answers that tests read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly stateHandle: string;
    readonly interaction_handle: string;
    readonly error: string;
    readonly error_description: string;
    readonly errorCode: string;
    readonly access_token: string;
    readonly id_token: string;
    readonly refresh_token: string;
    readonly expires_in: number;
    readonly scope: string;
    readonly remediation?: {
      readonly value: readonly {
        readonly name: string;
        readonly href: string;
        readonly value?: readonly Field[];
        readonly idp?: { readonly id: string };
      }[];
    };
    readonly messages?: { readonly value: readonly Message[] };
    readonly successWithInteractionCode?: {
      readonly value: readonly { readonly name: string; readonly value: string }[];
    };
    readonly [name: string]: unknown;
  };
}

/** An app that speaks auth-js's wire, one call at a time, so that a test can get any of it wrong. */
export class TestApp {
  readonly verifier = randomBytes(40).toString('base64url');
  readonly challenge = createHash('sha256').update(this.verifier).digest('base64url');
  readonly #org: LocalOrg;
  readonly #headers: Record<string, string>;

  /** @param server the path of the authorization server */
  constructor(
    org: LocalOrg,
    readonly clientId = DEMO_CLIENT_ID,
    origin: string | null = ORIGIN,
    readonly server = '/oauth2/default',
  ) {
    this.#org = org;
    this.#headers = {
      'X-Okta-User-Agent-Extended': 'test',
      ...(origin === null ? {} : { Origin: origin }),
    };
  }

  async call(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = path.startsWith('http') ? path : this.#org.url + path;
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { ...this.#headers, ...(init.headers as Record<string, string> | undefined) },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text ? JSON.parse(text) : { text }) as Answer['body'],
    };
  }

  form(
    path: string,
    values: Record<string, string | undefined>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams(
      Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    return this.call(path, { method: 'POST', body, headers });
  }

  /** Presses a button on a page of the org's own. */
  press(path: string, values: Record<string, string>): Promise<Answer> {
    return this.form(path, values, { Origin: this.#org.url });
  }

  interact(changes: Record<string, string | undefined> = {}): Promise<Answer> {
    return this.form(`${this.server}/v1/interact`, {
      client_id: this.clientId,
      scope: 'openid profile email',
      redirect_uri: REDIRECT_URI,
      code_challenge: this.challenge,
      code_challenge_method: 'S256',
      state: 'app-state',
      nonce: 'app-nonce',
      ...changes,
    });
  }

  idx(step: string, body: object, contentType = 'application/json'): Promise<Answer> {
    return this.call(`/idp/idx/${step}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': contentType },
    });
  }

  introspect(interactionHandle: string): Promise<Answer> {
    return this.idx(
      'introspect',
      { interactionHandle },
      'application/ion+json; okta-version=1.0.0',
    );
  }

  /** To the first form. */
  async begin(
    changes: Record<string, string | undefined> = {},
  ): Promise<{ interactionHandle: string; stateHandle: string; screen: Answer }> {
    const {
      body: { interaction_handle: interactionHandle },
    } = await this.interact(changes);
    const screen = await this.introspect(interactionHandle);
    return { interactionHandle, stateHandle: screen.body.stateHandle, screen };
  }

  identify(
    stateHandle: string,
    identifier = 'ada@example.com',
    passcode = DEMO_PASSWORD,
  ): Promise<Answer> {
    return this.idx('identify', { identifier, credentials: { passcode }, stateHandle });
  }

  answerCode(stateHandle: string, passcode: string): Promise<Answer> {
    return this.idx('challenge/answer', { credentials: { passcode }, stateHandle });
  }

  /** To an interaction code. */
  async code(changes: Record<string, string | undefined> = {}, login?: string): Promise<string> {
    const { stateHandle } = await this.begin(changes);
    return codeIn(await this.identify(stateHandle, login));
  }

  redeem(code: string, changes: Record<string, string | undefined> = {}): Promise<Answer> {
    return this.form(`${this.server}/v1/token`, {
      client_id: this.clientId,
      redirect_uri: REDIRECT_URI,
      grant_type: 'interaction_code',
      code_verifier: this.verifier,
      interaction_code: code,
      ...changes,
    });
  }

  /** To tokens. */
  async tokens(scope = 'openid profile email'): Promise<Answer['body']> {
    return (await this.redeem(await this.code({ scope }))).body;
  }

  refresh(token: string, changes: Record<string, string | undefined> = {}): Promise<Answer> {
    return this.form(`${this.server}/v1/token`, {
      client_id: this.clientId,
      grant_type: 'refresh_token',
      refresh_token: token,
      ...changes,
    });
  }

  userinfo(accessToken: string): Promise<Answer> {
    return this.call(`${this.server}/v1/userinfo`, {
      headers: { Authorization: `Bearer ${accessToken}` },
    });
  }

  revoke(token: string, authorization = `Basic ${btoa(this.clientId)}`): Promise<Answer> {
    return this.form(`${this.server}/v1/revoke`, { token }, { Authorization: authorization });
  }
}

/** The interaction code in an answer. */
export function codeIn({ body }: Answer): string {
  const code = body.successWithInteractionCode?.value.find(
    ({ name }) => name === 'interaction_code',
  )?.value;
  if (code === undefined) throw new Error(`no interaction code in ${JSON.stringify(body)}`);
  return code;
}

/** The message keys on a screen: those above the form, then those at its fields. */
export function messagesIn({ body }: Answer): readonly string[] {
  const atFields = (body.remediation?.value ?? []).flatMap(({ value }) =>
    fieldMessages(value ?? []),
  );
  return [...(body.messages?.value ?? []), ...atFields].map(({ i18n }) => i18n.key);
}

function fieldMessages(fields: readonly Field[]): readonly Message[] {
  return fields.flatMap(({ messages, form }) => [
    ...(messages?.value ?? []),
    ...fieldMessages(form?.value ?? []),
  ]);
}

/** The names of what a screen offers. */
export function offersIn({ body }: Answer): readonly string[] {
  return body.remediation?.value.map(({ name }) => name) ?? [];
}

/** A token's claims, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}
