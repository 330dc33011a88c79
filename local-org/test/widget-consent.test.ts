// The unmodified widget asks for consent.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD, DEMO_USERS } from '../src/index.js';
import { press } from '../../test/support/hands.js';
import { choose, fillIn, formSays, giveConsent } from '../../test/support/widget-journey.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const PASSWORD = { 'identifier': 'ada@example.com', 'credentials.passcode': DEMO_PASSWORD };
const ROOT = {
  id: '00ulocalroot',
  login: 'root@example.com',
  firstName: 'Root',
  lastName: 'Admin',
};
const asks = { client: { requireConsent: true } };

test('the widget lists what the app asks for, and goes on when it is allowed', async (t) => {
  const { page } = await visitWidget(t, {}, asks);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'Local app', 'would like to:', 'View your email address.');
  await giveConsent(page, 'Allow Access');
  assert.equal(await signedIn(page), '00ulocalada by pwd');
});

test('the widget says that it is over when the user does not allow it', async (t) => {
  const { page } = await visitWidget(t, {}, asks);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await giveConsent(page, "Don't Allow");
  await formSays(page, 'You do not have permission to perform the requested action');
  await choose(page, 'Back to sign in');
  await formSays(page, 'Sign In');
});

const usesApi = {
  client: { oktaApiScopes: ['okta.users.read', 'okta.groups.manage'] },
  scopes: ['okta.users.read', 'okta.groups.manage'],
  orgItself: true,
};
const users = [...DEMO_USERS, { ...ROOT, password: DEMO_PASSWORD, administrator: true }];

test('the widget asks an administrator whether the app may use Okta’s own API', async (t) => {
  const { page } = await visitWidget(t, { users }, usesApi);
  await formSays(page, 'Sign In');
  await fillIn(page, { ...PASSWORD, identifier: ROOT.login });
  await formSays(page, 'Local app', 'would like to access:', 'User and groups');
  await press(page, '#okta-sign-in .o-form-button-bar [type="submit"]');
  assert.equal(await signedIn(page), `${ROOT.id} by pwd`);
});

test('the widget says to a user who is no administrator that it is over', async (t) => {
  const { page } = await visitWidget(t, { users }, usesApi);
  await formSays(page, 'Sign In');
  await fillIn(page, PASSWORD);
  await formSays(page, 'You do not have permission to perform the requested action');
});
