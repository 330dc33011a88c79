// The whole command against a local org in each state that it can be put into.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  DEMO_CLIENT_ID,
  type Fault,
  type LocalOrg,
  type LocalOrgOptions,
} from '../../../local-org/src/index.js';
import type { CheckId } from '../../../src/command/doctor/check-list.js';
import { type Call, examine, ORIGIN, orgFor } from './support/examined-org.js';

const METADATA = '/.well-known/openid-configuration';

async function metadataOf(org: LocalOrg): Promise<Record<string, unknown>> {
  return (await (await fetch(org.issuer + METADATA)).json()) as Record<string, unknown>;
}

/** An org in a state, and the one problem or warning that there is to find in it. */
interface State {
  readonly name: string;
  readonly org?: LocalOrgOptions;
  readonly call?: (org: LocalOrg) => Call;
  readonly break?: (org: LocalOrg) => unknown;
  readonly timeLimit?: number;
  readonly check: CheckId;
  readonly level: 'problem' | 'warning';
  /** In what was seen, or in the hint. */
  readonly says: RegExp;
}

const strike = (fault: Fault) => (org: LocalOrg) => org.faults.add(fault);
const refuse = (error: string, words: string) =>
  strike({ path: '/v1/interact', status: 400, body: { error, error_description: words } });
const passkeys = (rpId: string): LocalOrgOptions => ({
  policies: { passkeys: { rpId, autofill: true } },
});

const states: readonly State[] = [
  {
    name: 'the issuer of the Admin Console',
    call: () => ({ issuer: 'https://my-org-admin.okta.com/oauth2/default' }),
    check: 'issuer',
    level: 'problem',
    says: /Leave out "-admin": https:\/\/my-org\.okta\.com\/oauth2\/default/,
  },
  {
    name: 'an issuer over http on another machine',
    call: () => ({ issuer: 'http://my-org.okta.com/oauth2/default' }),
    check: 'issuer',
    level: 'problem',
    says: /use https/,
  },
  {
    name: 'the issuer with the path of its metadata',
    call: (org) => ({ issuer: org.issuer + METADATA }),
    check: 'issuer',
    level: 'problem',
    says: /leave out everything from "\/\.well-known"/,
  },
  {
    name: 'the org itself in place of its server',
    call: (org) => ({ issuer: org.orgIssuer }),
    check: 'issuer',
    level: 'warning',
    says: /write http:\S+\/oauth2\/default/,
  },
  {
    name: 'a server that the org does not have',
    call: (org) => ({ issuer: `${org.url}/oauth2/aus1` }),
    check: 'discovery',
    level: 'problem',
    says: /404.*check `issuer`/,
  },
  {
    name: 'an org that no request reaches',
    break: (org) => org.close(),
    check: 'discovery',
    level: 'problem',
    says: /no answer \(ECONNREFUSED\)/,
  },
  {
    name: 'metadata with a server error',
    break: strike({ path: METADATA, status: 500, body: { errorCode: 'E0000009' } }),
    check: 'discovery',
    level: 'problem',
    says: /500, E0000009/,
  },
  {
    name: 'metadata that is a page',
    break: strike({ path: METADATA, body: '<html>', headers: { 'Content-Type': 'text/html' } }),
    check: 'discovery',
    level: 'problem',
    says: /is not JSON/,
  },
  {
    name: 'metadata cut in the middle',
    break: strike({ path: METADATA, cut: true }),
    check: 'discovery',
    level: 'problem',
    says: /no answer/,
  },
  {
    name: 'metadata that does not come in time',
    break: strike({ path: METADATA, delay: 60_000 }),
    timeLimit: 500,
    check: 'discovery',
    level: 'problem',
    says: /no answer within/,
  },
  {
    name: 'metadata that is elsewhere',
    break: strike({
      path: METADATA,
      status: 302,
      headers: { Location: 'https://elsewhere.example/' },
    }),
    check: 'discovery',
    level: 'problem',
    says: /302, a redirect to https:\/\/elsewhere\.example\//,
  },
  {
    name: 'metadata that is a list',
    break: strike({ path: METADATA, body: [] }),
    check: 'metadata',
    level: 'problem',
    says: /it is no object/,
  },
  {
    name: 'metadata of another issuer',
    break: async (org) =>
      org.faults.add({ path: METADATA, body: { ...(await metadataOf(org)), issuer: org.url } }),
    check: 'metadata',
    level: 'problem',
    says: /It is that of http:\S+\d+\..*Issuer URI/,
  },
  {
    name: 'metadata without S256',
    break: async (org) =>
      org.faults.add({
        path: METADATA,
        body: { ...(await metadataOf(org)), code_challenge_methods_supported: ['plain'] },
      }),
    check: 'metadata',
    level: 'problem',
    says: /does not name S256/,
  },
  {
    name: 'metadata with an endpoint of another host',
    break: async (org) =>
      org.faults.add({
        path: METADATA,
        body: { ...(await metadataOf(org)), token_endpoint: 'https://elsewhere.example/v1/token' },
      }),
    check: 'metadata',
    level: 'problem',
    says: /`token_endpoint` is no URL of/,
  },
  {
    name: 'keys that are none',
    break: strike({ path: '/v1/keys', body: { keys: [] } }),
    check: 'keys',
    level: 'problem',
    says: /none of its `keys`/,
  },
  {
    name: 'keys with a server error',
    break: strike({ path: '/v1/keys', status: 503 }),
    check: 'keys',
    level: 'problem',
    says: /503/,
  },
  {
    name: 'a clock that is an hour ahead',
    break: (org) => org.clock.advance(3600),
    check: 'clock',
    level: 'warning',
    says: /3(?:600|599|601) s apart.*maxClockSkew/,
  },
  {
    name: 'a clock that is an hour behind',
    break: (org) => org.clock.advance(-3600),
    check: 'clock',
    level: 'warning',
    says: /3(?:600|599|601) s apart/,
  },
  {
    name: 'the Classic engine',
    break: strike({ path: '/.well-known/okta-organization', body: { pipeline: 'v1' } }),
    check: 'engine',
    level: 'problem',
    says: /engine="classic"/,
  },
  {
    name: 'an origin that is not trusted',
    org: { trustedOrigins: ['https://other.example'] },
    check: 'origin-trusted',
    level: 'problem',
    says: /no Access-Control-Allow-Origin.*--origin http:\/\/localhost:5173/,
  },
  {
    name: 'one endpoint without CORS',
    break: strike({ path: '/v1/interact', withoutCors: true }),
    check: 'origin-trusted',
    level: 'problem',
    says: /: \/v1\/interact \(no Access-Control-Allow-Origin\)\./,
  },
  {
    name: 'a preflight that is refused',
    break: strike({ path: '/v1/token', method: 'OPTIONS', status: 403 }),
    check: 'origin-trusted',
    level: 'problem',
    says: /: \/v1\/token \(the preflight was answered 403\)\./,
  },
  {
    name: 'a preflight that is not answered',
    break: strike({ path: '/v1/interact', method: 'OPTIONS', drop: true }),
    check: 'origin-trusted',
    level: 'problem',
    says: /: \/v1\/interact \(the preflight was not answered\)\./,
  },
  {
    name: 'a page that is not secure',
    call: () => ({ 'origin': 'http://app.example', 'redirect-uri': `${ORIGIN}/` }),
    org: { trustedOrigins: ['http://app.example'] },
    check: 'page',
    level: 'problem',
    says: /Serve this page over https/,
  },
  {
    name: 'a client that the org does not have',
    call: () => ({ 'client-id': '0oastranger' }),
    check: 'client',
    level: 'problem',
    says: /0oastranger.*check `client-id`/,
  },
  {
    name: 'a redirect URI that is not registered',
    call: () => ({ 'redirect-uri': `${ORIGIN}/elsewhere` }),
    check: 'redirect-uri',
    level: 'problem',
    says: /add 'http:\/\/localhost:5173\/elsewhere' to clients\[\]\.redirectUris/,
  },
  {
    name: 'a start page that is not registered',
    org: { clients: [{ clientId: DEMO_CLIENT_ID, redirectUris: [`${ORIGIN}/callback`] }] },
    check: 'redirect-uri',
    level: 'problem',
    says: /add 'http:\/\/localhost:5173\/' to clients\[\]\.redirectUris/,
  },
  {
    name: 'an app without the Interaction Code grant',
    org: {
      clients: [
        {
          clientId: DEMO_CLIENT_ID,
          redirectUris: [`${ORIGIN}/`],
          grantTypes: ['authorization_code'],
        },
      ],
    },
    check: 'interaction-code-app',
    level: 'problem',
    says: /allows the Interaction Code grant/,
  },
  {
    name: 'an org without the Interaction Code grant',
    break: refuse('access_denied', 'The requested feature is not enabled in this environment.'),
    check: 'interaction-code-org',
    level: 'problem',
    says: /Switch it on/,
  },
  {
    name: 'a policy without the Interaction Code grant',
    break: refuse('access_denied', 'Policy evaluation failed for this request.'),
    check: 'interaction-code-policy',
    level: 'problem',
    says: /Add a policy for the app.*Policy evaluation failed/,
  },
  {
    name: 'a limit that is reached when a form is loaded',
    break: (org) => org.switches.set({ trouble: 'rate-limited', where: 'form' }),
    check: 'sign-in',
    level: 'problem',
    says: /429, E0000047.*X-Rate-Limit-Reset/,
  },
  {
    name: 'a server error when a form is loaded',
    break: (org) => org.switches.set({ trouble: 'server-error', where: 'form' }),
    check: 'sign-in',
    level: 'problem',
    says: /500, E0000009/,
  },
  {
    name: 'no answer when a form is loaded',
    break: (org) => org.switches.set({ trouble: 'no-answer', where: 'form' }),
    check: 'sign-in',
    level: 'problem',
    says: /No sign-in began: no answer/,
  },
  {
    name: 'an answer without a handle',
    break: strike({ path: '/v1/interact', body: {} }),
    check: 'sign-in',
    level: 'problem',
    says: /no `interaction_handle`/,
  },
  {
    name: 'a first screen that has ended',
    break: (org) =>
      org.faults.add({
        path: '/idp/idx/introspect',
        status: 401,
        body: { version: '1.0.0', messages: { type: 'array', value: [] } },
      }),
    check: 'first-screen',
    level: 'problem',
    says: /The first screen did not come: the answer is 401/,
  },
  {
    name: 'a first screen that is none',
    break: strike({ path: '/idp/idx/introspect', body: {} }),
    check: 'first-screen',
    level: 'problem',
    says: /can’t be drawn/,
  },
  {
    name: 'passkeys of another domain',
    org: passkeys('example.com'),
    check: 'passkeys',
    level: 'warning',
    says: /are for the domain example\.com.*\.well-known\/webauthn/,
  },
  {
    name: 'an org that answers slowly',
    break: strike({ path: '/v1/keys', delay: 2100 }),
    check: 'speed',
    level: 'warning',
    says: /\/v1\/keys, took 2\d\d\d ms/,
  },
];

describe('the doctor finds', () => {
  for (const state of states) {
    it(`${state.name}: ${state.check}`, async (t) => {
      const org = await orgFor(t, state.org);
      await state.break?.(org);
      const { of, at, exitCode } = await examine(org, state.call?.(org), state.timeLimit);
      expect([...at('problem'), ...at('warning')]).to.deep.equal([state.check]);
      const { level, seen, hint, why, where } = of(state.check);
      expect(level).to.equal(state.level);
      expect(`${seen} ${hint}`).to.match(state.says);
      expect(why && where && hint).not.to.equal('');
      expect(exitCode).to.equal(level === 'problem' ? 1 : 0);
    });
  }
});
