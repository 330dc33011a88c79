import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { DEMO_PASSWORD, type LocalOrg, type LocalOrgOptions, startLocalOrg } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, leftFor, textOf } from './support/browser-session.js';
import {
  type Answer,
  codeIn,
  messagesIn,
  offersIn,
  orgFor,
  ORIGIN,
  TestApp,
} from './support/test-app.js';

const CLIENT = '0oaconsent';
const ASKS: LocalOrgOptions = {
  clients: [CLIENT, '0oaother'].map((clientId) => ({
    clientId,
    redirectUris: [`${ORIGIN}/`],
    grantTypes: ['interaction_code', 'refresh_token'],
    requireConsent: true,
  })),
};
const HOSTED: LocalOrgOptions = { clients: [{ ...HOSTED_CLIENT, requireConsent: true }] };

interface Asked {
  readonly app: TestApp;
  readonly stateHandle: string;
  readonly screen: Answer;
}

async function signIn(
  org: LocalOrg,
  changes: Record<string, string> = {},
  { login = 'ada@example.com', clientId = CLIENT } = {},
): Promise<Asked> {
  const app = new TestApp(org, clientId);
  const { stateHandle } = await app.begin(changes);
  return { app, stateHandle, screen: await app.identify(stateHandle, login) };
}

const say = ({ app, stateHandle }: Asked, consent: unknown): Promise<Answer> =>
  app.idx('consent', { consent, stateHandle });

const scopesOf = ({ body }: Answer): readonly string[] =>
  ((body.remediation?.value[0] as { scopes?: { name: string }[] } | undefined)?.scopes ?? []).map(
    ({ name }) => name,
  );

test('the user is asked what the app may have, and the app gets it', async (t) => {
  const org = await orgFor(t, ASKS);
  const asked = await signIn(org, { scope: 'openid email' });
  // By the names of Okta's answer: consent-enduser.
  const [form] = asked.screen.body.remediation?.value ?? [];
  assert.deepEqual(
    [form?.name, new URL(form?.href ?? '').pathname, form?.value?.[0]],
    [
      'consent',
      '/idp/idx/consent',
      {
        name: 'consent',
        type: 'boolean',
        required: true,
        options: [
          { label: 'Allow Access', value: true },
          { label: "Don't Allow", value: false },
        ],
      },
    ],
  );
  assert.deepEqual((form as { scopes?: unknown }).scopes, [
    {
      name: 'email',
      label: 'View your email address.',
      value: 'email',
      desc: 'This allows the app to view your email address.',
    },
  ]);
  const { value } = asked.screen.body['authentication'] as { value: object };
  assert.deepEqual(value, { protocol: 'OAUTH2.0', issuer: { uri: org.url } });
  const { body } = await asked.app.redeem(codeIn(await say(asked, true)));
  assert.equal(body.scope, 'openid email');
});

test('a user who does not allow it is not signed in', async (t) => {
  const org = await orgFor(t, ASKS);
  const asked = await signIn(org);
  const denied = await say(asked, false);
  assert.deepEqual(
    [messagesIn(denied), offersIn(denied), denied.headers.get('set-cookie')],
    [['security.access_denied'], [], null],
  );
  assert.equal((await say(asked, true)).status, 401, 'it is over');
  assert.deepEqual(offersIn((await signIn(org)).screen), ['consent'], 'nothing was granted');
});

test('only yes or no is an answer', async (t) => {
  const asked = await signIn(await orgFor(t, ASKS));
  for (const consent of ['yes', undefined]) assert.equal((await say(asked, consent)).status, 400);
});

test('what was allowed is not asked again: for that user, app and scope', async (t) => {
  const org = await orgFor(t, ASKS);
  const first = await signIn(org, { scope: 'openid email' });
  assert.deepEqual(scopesOf(first.screen), ['email']);
  codeIn(await say(first, true));
  codeIn((await signIn(org, { scope: 'openid email' })).screen);
  codeIn((await signIn(org, { scope: 'openid' })).screen);
  const more = { scope: 'openid email profile offline_access' };
  assert.deepEqual(scopesOf((await signIn(org, more)).screen), ['profile', 'offline_access']);
  const scope = { scope: 'openid email' };
  const login = 'b@example.com';
  org.users.add({ login, password: 'Passw0rd!', firstName: 'B', lastName: 'B' });
  assert.deepEqual(scopesOf((await signIn(org, scope, { login })).screen), ['email']);
  assert.deepEqual(scopesOf((await signIn(org, scope, { clientId: '0oaother' })).screen), [
    'email',
  ]);
  const forced = await signIn(org, { ...scope, prompt: 'consent' });
  assert.deepEqual(scopesOf(forced.screen), ['email']);
  codeIn(await say(forced, true));
});

test('an app that does not ask for consent gets what it asks for', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin({ prompt: 'consent' });
  codeIn(await app.identify(stateHandle));
});

test('the hosted page asks, and the app is told that it may not', async (t) => {
  const org = await orgFor(t, HOSTED);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const asked = await browser.signIn(await browser.authorize({ scope: 'openid email' }));
  assert.match(textOf(asked), /<li>View your email address\.<\/li>/);
  const denied = leftFor(await browser.submit(asked, { consent: 'deny' })).searchParams;
  assert.deepEqual(
    [denied.get('error'), denied.get('state'), denied.get('code')],
    ['access_denied', 'app-state', null],
  );
  const silent = leftFor(await browser.authorize({ scope: 'openid email', prompt: 'none' }));
  assert.equal(silent.searchParams.get('error'), 'consent_required');
  const again = await browser.authorize({ scope: 'openid email' });
  assert.ok(leftFor(await browser.submit(again, { consent: 'allow' })).searchParams.get('code'));
  const known = { scope: 'openid email', prompt: 'none' };
  assert.ok(leftFor(await browser.authorize(known)).searchParams.get('code'));
  const forced = await browser.authorize({ scope: 'openid email', prompt: 'consent' });
  assert.match(textOf(forced), /Allow access\?/);
  const once = await browser.submit(forced, { consent: 'allow' });
  assert.ok(leftFor(once).searchParams.get('code'));
  assert.match(textOf(await browser.submit(forced, { consent: 'allow' })), /answered before/);
});

test('a consent counts for the user who was asked', async (t) => {
  const org = await orgFor(t, HOSTED);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const asked = await browser.signIn(await browser.authorize());
  const users = new BrowserSession(org, HOSTED_CLIENT.clientId);
  org.users.add({ login: 'b@example.com', password: 'Passw0rd!', firstName: 'B', lastName: 'B' });
  await users.signIn(await users.authorize(), 'b@example.com');
  browser.cookie = users.cookie;
  assert.match(textOf(await browser.submit(asked, { consent: 'allow' })), /Allow access\?/);
});

const API = { scope: 'openid okta.users.read okta.groups.manage' };
const ROOT = { login: 'root@example.com', password: DEMO_PASSWORD, firstName: 'R', lastName: 'T' };
const USES_API: LocalOrgOptions = {
  clients: ['0oaapi', '0oaplain'].map((clientId) => ({
    ...HOSTED_CLIENT,
    clientId,
    grantTypes: ['authorization_code', 'interaction_code'],
    ...(clientId === '0oaapi' && { oktaApiScopes: ['okta.users.read', 'okta.groups.manage'] }),
  })),
};
const orgWithRoot = async (t: TestContext): Promise<LocalOrg> => {
  const org = await orgFor(t, USES_API);
  org.users.add({ ...ROOT, administrator: true });
  return org;
};
const atOrg = async (org: LocalOrg, login: string): Promise<Asked> => {
  const app = new TestApp(org, '0oaapi', ORIGIN, '/oauth2');
  const { stateHandle } = await app.begin(API);
  return { app, stateHandle, screen: await app.identify(stateHandle, login) };
};

test('an administrator is asked whether the app may use Okta’s own API, once for all users', async (t) => {
  const org = await orgWithRoot(t);
  const early = await atOrg(org, 'ada@example.com');
  assert.deepEqual(messagesIn(early.screen), ['security.access_denied']);
  const asked = await atOrg(org, ROOT.login);
  // By the names of Okta's answer: consent-admin.
  const [form] = asked.screen.body.remediation?.value ?? [];
  assert.deepEqual(
    [form?.name, new URL(form?.href ?? '').pathname],
    ['admin-consent', '/idp/idx/consent'],
  );
  assert.deepEqual((form as { scopes?: unknown }).scopes, [
    {
      name: 'okta.users.read',
      label: 'okta.users.read',
      value: 'okta.users.read',
      desc: 'Allows the app to use Okta’s API within okta.users.read.',
    },
    {
      name: 'okta.groups.manage',
      label: 'okta.groups.manage',
      value: 'okta.groups.manage',
      desc: 'Allows the app to use Okta’s API within okta.groups.manage.',
    },
  ]);
  const { body } = await asked.app.redeem(codeIn(await say(asked, true)));
  assert.equal(body.scope, API.scope);
  const later = await atOrg(org, 'ada@example.com');
  assert.equal((await later.app.redeem(codeIn(later.screen))).body.scope, API.scope);
});

test('an administrator who does not allow it is not signed in, and the next one is asked', async (t) => {
  const org = await orgWithRoot(t);
  assert.deepEqual(messagesIn(await say(await atOrg(org, ROOT.login), false)), [
    'security.access_denied',
  ]);
  assert.deepEqual(offersIn((await atOrg(org, ROOT.login)).screen), ['admin-consent']);
});

test('scopes of Okta’s own API are for the apps that have them, at the org’s authorization server', async (t) => {
  const org = await orgWithRoot(t);
  for (const [clientId, server] of [
    ['0oaapi', '/oauth2/default'],
    ['0oaplain', '/oauth2'],
  ] as const) {
    const { body } = await new TestApp(org, clientId, ORIGIN, server).interact(API);
    assert.equal(body.error, 'invalid_scope', clientId + server);
    const browser = new BrowserSession(org, clientId, server);
    assert.equal(leftFor(await browser.authorize(API)).searchParams.get('error'), 'invalid_scope');
  }
});

test('the hosted page asks an administrator, and tells the app of every other user that it may not', async (t) => {
  const org = await orgWithRoot(t);
  const users = new BrowserSession(org, '0oaapi', '/oauth2');
  const refused = leftFor(await users.signIn(await users.authorize(API)));
  assert.equal(refused.searchParams.get('error'), 'access_denied');
  const browser = new BrowserSession(org, '0oaapi', '/oauth2');
  const asked = await browser.signIn(await browser.authorize(API), ROOT.login);
  assert.match(textOf(asked), /<li>okta\.users\.read<\/li>/);
  const silent = leftFor(await browser.authorize({ ...API, prompt: 'none' }));
  assert.equal(silent.searchParams.get('error'), 'consent_required');
  assert.ok(leftFor(await browser.submit(asked, { consent: 'allow' })).searchParams.get('code'));
  const now = leftFor(await users.authorize({ ...API, prompt: 'none' }));
  assert.ok(now.searchParams.get('code'));
});

test('what is no scope of Okta’s own API is refused by name', async () => {
  for (const scope of ['okta', 'okta.', 'users.read', 'okta.users.read openid'])
    await assert.rejects(
      startLocalOrg({ clients: [{ ...HOSTED_CLIENT, oktaApiScopes: [scope] }] }),
      /oktaApiScopes/,
    );
});
