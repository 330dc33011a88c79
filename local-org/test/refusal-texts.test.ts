// A refusal names the option of the org that would change it.
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { DEMO_CLIENT_ID, type LocalOrg } from '../src/index.js';
import { BrowserSession, leftFor, textOf } from './support/browser-session.js';
import { orgFor, TestApp } from './support/test-app.js';

const strange = 'http://localhost:9999/';

/** What a page of the org says, without the markup of its text. */
const plain = (text: string): string => text.replaceAll('&#39;', "'");

const refusals: readonly [string, (org: LocalOrg, t: TestContext) => Promise<string>, string][] = [
  [
    'interact, of an unknown app',
    async (org) => (await new TestApp(org, '0oastranger').interact()).body.error_description,
    "This org has '0oalocaldemo': see clients[].clientId (--client-id).",
  ],
  [
    'interact, of a redirect URI',
    async (org) =>
      (await new TestApp(org).interact({ redirect_uri: strange })).body.error_description,
    `add '${strange}' to clients[].redirectUris (--redirect-uri).`,
  ],
  [
    'interact, of none',
    async (org) =>
      (await new TestApp(org).interact({ redirect_uri: undefined })).body.error_description,
    'see clients[].redirectUris (--redirect-uri).',
  ],
  [
    'authorize, of an unknown app',
    async (org) => plain(textOf(await new BrowserSession(org, '0oastranger').authorize())),
    "This org has '0oalocaldemo': see clients[].clientId (--client-id).",
  ],
  [
    'authorize, of a redirect URI',
    async (org) =>
      plain(textOf(await new BrowserSession(org).authorize({ redirect_uri: strange }))),
    `add '${strange}' to clients[].redirectUris (--redirect-uri).`,
  ],
  [
    'logout, of an address',
    async (org) => {
      const app = new TestApp(org);
      const { id_token } = await app.tokens();
      return plain(
        textOf(
          await app.call(
            `/oauth2/default/v1/logout?${new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: strange })}`,
          ),
        ),
      );
    },
    `add '${strange}' to clients[].postLogoutRedirectUris (--post-logout-redirect-uri).`,
  ],
  [
    'an app without a secret, that sends one',
    async (org) =>
      (await new TestApp(org).redeem('x', { client_secret: 'x' })).body.error_description,
    'A web app has one in clients[].clientSecret (--config).',
  ],
  [
    'a page for the session cookie',
    async (org) =>
      plain(
        textOf(
          await new TestApp(org).call(
            `/login/sessionCookieRedirect?${new URLSearchParams({ token: 'x', redirectUrl: `${strange}deeper` })}`,
          ),
        ),
      ),
    "add 'http://localhost:9999' to trustedOrigins (--origin).",
  ],
  [
    'the page of another origin',
    async (org) =>
      JSON.stringify(
        (await new TestApp(org, DEMO_CLIENT_ID, 'http://localhost:9999').interact()).body[
          'errorCauses'
        ],
      ),
    "none of the org's trustedOrigins (--origin).",
  ],
  [
    'a response type',
    async (_, t) => {
      const org = await orgFor(t, {
        clients: [
          {
            clientId: '0oamine',
            redirectUris: ['http://localhost:5173/'],
            grantTypes: ['authorization_code'],
          },
        ],
      });
      const back = leftFor(
        await new BrowserSession(org, '0oamine').authorize({ response_type: 'token' }),
      );
      return new URLSearchParams(back.hash.slice(1)).get('error_description') ?? '';
    },
    "'id_token' and 'token' need implicit (--config).",
  ],
  [
    'a grant',
    async (_, t) => {
      const org = await orgFor(t, {
        clients: [
          {
            clientId: '0oamine',
            redirectUris: ['http://localhost:5173/'],
            grantTypes: ['authorization_code'],
          },
        ],
      });
      return (await new TestApp(org, '0oamine').interact()).body.error_description;
    },
    'See clients[].grantTypes (--config).',
  ],
];

for (const [what, refused, hint] of refusals) {
  test(`a refusal names the option that would change it: ${what}`, async (t) => {
    const text = await refused(await orgFor(t), t);
    assert.ok(text.includes(hint), text);
  });
}

test('what was asked for stays text on the org’s page', async (t) => {
  const redirect_uri = 'http://localhost:9999/<script>alert(1)</script>';
  const text = textOf(await new BrowserSession(await orgFor(t)).authorize({ redirect_uri }));
  assert.ok(!text.includes('<script>') && text.includes('&lt;script&gt;'));
});

test('the first page says of a refused origin that it is not trusted, which the page itself can’t read', async (t) => {
  const org = await orgFor(t);
  await new TestApp(org, DEMO_CLIENT_ID, 'http://localhost:9999').interact();
  await new TestApp(org).interact({ redirect_uri: strange });
  const text = textOf(await new TestApp(org, DEMO_CLIENT_ID, null).call('/'));
  const hint = 'not one of trustedOrigins (--origin)';
  assert.ok(text.includes(`http://localhost:9999: ${hint}`));
  assert.equal(text.split(hint).length, 2);
});
