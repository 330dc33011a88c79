import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tagSettings } from '../../../scripts/okta-suite/page/tag-settings.js';
import { resolveConfig } from '../../../src/settings/sign-in-config.js';

const baseUrl = 'http://localhost:3000';
const hosted = {
  baseUrl,
  logoText: 'Windico',
  features: { router: true, rememberMe: true },
  stateToken: 'dummy',
  authParams: { pkce: false },
};

/** Whether the tag takes what a page says to it. */
const isTaken = ({ properties }: ReturnType<typeof tagSettings>) =>
  resolveConfig(properties, {
    url: new URL(`${baseUrl}/`),
    isSecureContext: true,
    origin: baseUrl,
  });

it('gives a page that Okta hosts an app, and leaves out what is of such pages alone', () => {
  const settings = tagSettings(hosted);
  assert.deepEqual(settings.properties, {
    issuer: `${baseUrl}/oauth2/default`,
    clientId: 'playground',
    autofocus: true,
    config: { logoText: 'Windico', features: { rememberMe: true }, authParams: {} },
  });
  assert.deepEqual(settings.leftOut, ['features.router', 'stateToken', 'authParams.pkce']);
  assert.ok(isTaken(settings));
});

it('takes an option that a spec writes as one name with a dot', () => {
  const settings = tagSettings({ ...hosted, 'features.showIdentifier': false });
  assert.deepEqual((settings.properties['config'] as typeof hosted).features, {
    rememberMe: true,
    showIdentifier: false,
  });
  assert.ok(isTaken(settings));
});

it('says by attributes what the tag has attributes for, be it in authParams', () => {
  const settings = tagSettings({
    ...hosted,
    clientId: 'fake',
    redirectUri: `${baseUrl}/done`,
    authScheme: 'oauth2',
    authParams: { issuer: 'https://org.example/oauth2/x', scopes: ['openid'], state: 'mine' },
  });
  assert.deepEqual(settings.properties, {
    issuer: 'https://org.example/oauth2/x',
    clientId: 'fake',
    redirectUri: `${baseUrl}/done`,
    scopes: 'openid',
    autofocus: true,
    config: { logoText: 'Windico', features: { rememberMe: true }, authParams: {} },
  });
  assert.ok(settings.leftOut.includes('state'));
  assert.ok(isTaken(settings));
});

it('takes a challenge for that of a backend, with its state', () => {
  const settings = tagSettings({
    ...hosted,
    clientId: 'fake',
    redirectUri: `${baseUrl}/done`,
    codeChallenge: 'c'.repeat(43),
    state: 'of-the-backend',
  });
  assert.equal(settings.properties['mode'], 'server');
  assert.equal(settings.properties['state'], 'of-the-backend');
  assert.ok(isTaken(settings));
});

it('goes to the dashboard with the Classic engine where the spec names no app', () => {
  const settings = tagSettings({ ...hosted, stateToken: null, useClassicEngine: true });
  assert.equal(settings.properties['engine'], 'classic');
  assert.equal(settings.properties['sessionRedirect'], `${baseUrl}/app/UserHome`);
  assert.ok(isTaken(settings));
});
