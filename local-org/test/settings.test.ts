import assert from 'node:assert/strict';
import test from 'node:test';
import { type LocalOrgOptions, startLocalOrg } from '../src/index.js';
import { resolveSettings } from '../src/settings.js';

const client = { clientId: 'a', redirectUris: ['http://localhost:1/'] };
const user = { login: 'a@example.com', firstName: 'A', lastName: 'B' };

const wrong: readonly [string, LocalOrgOptions, RegExp][] = [
  [
    'an RP ID that is no domain',
    { policies: { passkeys: { rpId: 'https://example.com' } } },
    /^policies\.passkeys\.rpId: "https:\/\/example\.com" is not a domain/,
  ],
  [
    'a passkey policy that is neither true nor false',
    { policies: { passkeys: { autofill: 'yes' as unknown as boolean } } },
    /^policies\.passkeys\.autofill: yes is neither/,
  ],
  ['a port that is none', { port: 70_000 }, /^port: /],
  ['a host that others can reach', { host: '0.0.0.0' }, /loopback/],
  [
    'an allowed host with a scheme',
    { allowedHosts: ['http://okta.test'] },
    /^allowedHosts: "http:\/\/okta\.test" is not a host name/,
  ],
  ['an allowed host that is a pattern', { allowedHosts: ['*'] }, /^allowedHosts: /],
  ['an allowed host with a path', { allowedHosts: ['okta.test/'] }, /^allowedHosts: /],
  ['an empty allowed host', { allowedHosts: [''] }, /^allowedHosts: /],
  ['a client without an id', { clients: [{ ...client, clientId: '' }] }, /clientId/],
  [
    'a client without a redirect URI',
    { clients: [{ ...client, redirectUris: [] }] },
    /no redirect URI/,
  ],
  [
    'a relative redirect URI',
    { clients: [{ ...client, redirectUris: ['/callback'] }] },
    /absolute/,
  ],
  [
    'a redirect URI with a fragment',
    { clients: [{ ...client, redirectUris: ['http://localhost:1/#a'] }] },
    /fragment/,
  ],
  [
    'an empty client secret',
    { clients: [{ ...client, clientSecret: '' }] },
    /"a" has a clientSecret/,
  ],
  [
    'a client secret that a header would not carry',
    { clients: [{ ...client, clientSecret: 'a:b' }] },
    /clientSecret/,
  ],
  ['a client without grants', { clients: [{ ...client, grantTypes: [] }] }, /grantTypes/],
  [
    'a client that can only refresh',
    { clients: [{ ...client, grantTypes: ['refresh_token'] }] },
    /no grantTypes to get a first token by/,
  ],
  [
    'a client with a grant that there is not',
    { clients: [{ ...client, grantTypes: ['password' as 'implicit'] }] },
    /grantTypes: "password"/,
  ],
  [
    'an implicit client with DPoP',
    { clients: [{ ...client, grantTypes: ['implicit'], dpop: true }] },
    /dpop and the implicit grant/,
  ],
  [
    'a client with a token lifetime of zero',
    { clients: [{ ...client, accessTokenLifetime: 0 }] },
    /"a" has an accessTokenLifetime of 0/,
  ],
  ['one client twice', { clients: [client, client] }, /twice/],
  ['an origin with a path', { trustedOrigins: ['http://localhost:1/'] }, /not an origin/],
  [
    'a provider id that would break its path',
    { identityProviders: [{ id: 'a/b', name: 'A', type: 'OIDC' }] },
    /identityProviders/,
  ],
  ['a lifetime of zero', { policies: { idTokenLifetime: 0 } }, /policies\.idTokenLifetime/],
  [
    'a switch that is neither on nor off',
    { policies: { identifierFirst: 1 as unknown as boolean } },
    /policies\.identifierFirst/,
  ],
  [
    'a password policy that cannot be counted',
    { policies: { password: { minLength: -1 } } },
    /policies\.password\.minLength/,
  ],
  [
    'a rule that leads to no provider',
    { routingRules: [{ identityProvider: 'nobody' }] },
    /routingRules: .*"nobody"/,
  ],
  [
    'a rule for an address',
    { routingRules: [{ identityProvider: '0oalocalfacebook', domain: 'a@b.c' }] },
    /routingRules: "a@b\.c"/,
  ],
  [
    'a relative page for mailed links',
    { clients: [{ ...client, emailVerifyUri: '/verify' }] },
    /"\/verify" is not an absolute URI/,
  ],
  [
    'a factor that there is not',
    { users: [{ ...user, factors: ['sms' as 'email'] }] },
    /"a@example\.com": factors: "sms"/,
  ],
  [
    'a question factor without a question',
    { users: [{ ...user, factors: ['question'] }] },
    /"a@example\.com": .*securityQuestion/,
  ],
  [
    'an app without a secret',
    { users: [{ ...user, factors: ['totp'], totpSecret: 'short' }] },
    /"a@example\.com": .*totpSecret/,
  ],
  [
    "half a day to a password's end",
    { users: [{ ...user, passwordExpiresInDays: 0.5 }] },
    /passwordExpiresInDays/,
  ],
  ['one login twice', { users: [user, { ...user, login: 'A@EXAMPLE.com' }] }, /taken/],
  [
    'one user id twice',
    {
      users: [
        { ...user, id: '1' },
        { ...user, login: 'b', id: '1' },
      ],
    },
    /taken/,
  ],
  ['an empty login', { users: [{ ...user, login: ' ' }] }, /empty/],
];

for (const [what, options, words] of wrong) {
  test(`the org does not start with ${what}`, async () => {
    await assert.rejects(
      startLocalOrg(options),
      (error) => error instanceof TypeError && words.test(error.message),
    );
  });
}

test('trusted origins are those of the redirect URIs, unless given', () => {
  assert.deepEqual(
    [...resolveSettings({ clients: [client] }).trustedOrigins],
    ['http://localhost:1'],
  );
  assert.deepEqual(
    [...resolveSettings().trustedOrigins],
    [
      'http://localhost:5173',
      'http://localhost:4173',
      'http://localhost:3000',
      'http://localhost:4200',
      'http://localhost:4321',
      'http://localhost:8080',
      'https://localhost:44314',
    ],
  );
  assert.deepEqual([...resolveSettings({ trustedOrigins: [] }).trustedOrigins], []);
});

test('sign-out addresses are the redirect URIs and their origins, unless given', () => {
  const addresses = (given: object): readonly string[] | undefined =>
    resolveSettings({ clients: [{ ...client, ...given }] }).clients[0]?.postLogoutRedirectUris;
  const redirectUris = ['http://localhost:1/a', 'http://localhost:1/b?c', 'com.example.app:/cb'];
  assert.deepEqual(addresses({ redirectUris }), [
    ...redirectUris,
    'http://localhost:1',
    'http://localhost:1/',
  ]);
  assert.deepEqual(
    addresses({ redirectUris, postLogoutRedirectUris: ['http://localhost:1/bye'] }),
    ['http://localhost:1/bye'],
  );
  assert.deepEqual(addresses({ redirectUris, postLogoutRedirectUris: [] }), []);
});

test('the org listens on the other loopback addresses too', async () => {
  const org = await startLocalOrg({ host: '127.0.0.1' });
  assert.match(org.issuer, /^http:\/\/127\.0\.0\.1:\d+\/oauth2\/default$/);
  assert.equal((await fetch(org.url)).status, 200);
  await org.close();
});
