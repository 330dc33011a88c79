// The ways through every screen that the local org can draw, for tests that look at each of them.
import type { LocalOrgOptions } from '../../local-org/src/index.js';
import { clientId, GRANTS, type TestOrg } from './local-org.js';
import { enterPassword, fillIn, formShows, press } from './widget-form.js';

/** A screen's name, and something that only it says. */
export type Screen = readonly [name: string, says: string | RegExp];

export interface Walk {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly org?: Omit<LocalOrgOptions, 'port'>;
  /** The rules of axe that the widget itself breaks, by screen: those that docs/accessibility.md lists. Default: none. */
  readonly known?: Readonly<Record<string, readonly string[]>>;
  /** From screen to screen. */
  readonly walk: (look: (...screen: Screen) => Promise<void>, org: TestOrg) => Promise<void>;
}

const PASSWORD = 'Passw0rd!';
const page = location.origin + location.pathname;
const form = document.body;

/** Every screen of the widget that the local org has. */
export const walks: Readonly<Record<string, Walk>> = {
  'a user name with a password': {
    async walk(look) {
      await look('sign in', 'Forgot password?');
      await enterPassword(form, 'ada@example.com', 'wrong');
      await look('wrong password', 'Unable to sign in');
    },
  },
  'a user name first': {
    org: { policies: { identifierFirst: true } },
    async walk(look, org) {
      await look('user name', 'Keep me signed in');
      await submit({ identifier: 'ada@example.com' });
      await look('password', 'Verify with your password');
      await org.advanceClock(3 * 3600);
      await submit({ 'credentials.passcode': PASSWORD });
      await look('sign-in that has ended', 'You have been logged out due to inactivity');
    },
  },
  'a user who is locked out': afterPassword('locked', ['locked out', /locked/i]),
  'a code in a mail': afterPassword(
    'grace',
    ['code in a mail', 'Enter Code'],
    { 'credentials.passcode': '000000' },
    ['wrong code', 'Invalid code'],
  ),
  'a link in a mail': {
    org: {
      clients: [{ clientId, redirectUris: [page], grantTypes: GRANTS, emailVerifyUri: page }],
    },
    async walk(look) {
      await enterPassword(form, 'grace@example.com', PASSWORD);
      await look('link in a mail', 'Enter a verification code instead');
    },
  },
  'a choice of factor': afterPassword('alan', [
    'choice of factor',
    "Verify it's you with a security method",
  ]),
  'a security question': afterPassword(
    'joan',
    ['security question', 'What did you crack?'],
    { 'credentials.answer': 'nothing' },
    ['wrong answer', "doesn't match our records"],
  ),
  'an authenticator app': afterPassword(
    'katherine',
    ['authenticator app', 'Verify with Google Authenticator'],
    { 'credentials.passcode': '12345' },
    ['wrong code', 'Invalid code. Try again.'],
  ),
  'the question whether to stay signed in': {
    org: { policies: { keepMeSignedIn: true } },
    async walk(look) {
      await enterPassword(form, 'ada@example.com', PASSWORD);
      await look('stay signed in?', "Don't stay signed in");
    },
  },
  'a code of a device': afterPassword(
    'margaret',
    ['code of a device', 'Custom OTP'],
    { 'credentials.passcode': '000000' },
    ['wrong code', 'Invalid code'],
  ),
  'Okta Verify’s push': {
    ...afterPassword('radia', ['push', 'Push notification sent']),
    known: { push: ['color-contrast'] },
  },
  'Okta Verify’s code': {
    async walk(look) {
      await enterPassword(form, 'barbara@example.com', PASSWORD);
      await look('choice of push or code', 'Get a push notification');
      await pick('okta_verify-totp');
      await look('code of Okta Verify', 'Enter code from Okta Verify app');
      await submit({ 'credentials.totp': '12345' });
      await look('wrong code', 'Invalid code. Try again.');
    },
  },
  'a phone': afterPassword('dorothy', ['phone', 'XXX-XXX-0132']),
  'a phone to set up': {
    async walk(look) {
      await enterPassword(form, 'annie@example.com', PASSWORD);
      await look('choice of what to set up', 'Set up security methods');
      await pick('phone_number');
      await look('phone to set up', 'Set up phone authentication');
    },
  },
  'consent': {
    org: {
      clients: [{ clientId, redirectUris: [page], grantTypes: GRANTS, requireConsent: true }],
    },
    async walk(look) {
      await enterPassword(form, 'ada@example.com', PASSWORD);
      await look('consent', 'Allow Access');
    },
  },
  'an expired password': afterPassword('expired', [
    'expired password',
    'Your password has expired',
  ]),
  'a password that will expire': afterPassword('expiring', [
    'password that will expire',
    'Your password will expire in 3 days',
  ]),
  'a forgotten password': {
    attributes: { flow: 'resetPassword' },
    async walk(look, org) {
      await look('forgotten password', 'Reset your password');
      await submit({ identifier: 'ada@example.com' });
      await look('code for a new password', 'Verify with your email');
      await submit({ 'credentials.passcode': await mailedCode(org, 'ada@example.com') });
      await look('new password', 'At least 8 characters');
      await submit({ 'credentials.passcode': 'weak', 'confirmPassword': 'weak' });
      await look('weak password', 'Password requirements were not met');
    },
  },
  'a new user': {
    attributes: { flow: 'signup' },
    org: { policies: { signUp: true } },
    async walk(look, org) {
      const nova = { 'userProfile.firstName': 'Nova', 'userProfile.lastName': 'Newcomer' };
      await look('sign up', 'First name');
      await submit({ ...nova, 'userProfile.email': 'ada@example.com' });
      await look('known user', 'already exists');
      await submit({ ...nova, 'userProfile.email': 'nova@example.com' });
      await look('choice of what to set up', 'Set up security methods');
      await pick('okta_email');
      await look('mail to set up', 'Verify with your email');
      await submit({ 'credentials.passcode': await mailedCode(org, 'nova@example.com') });
      await formShows(form, 'Set up security methods');
      await pick('okta_password');
      await look('password to set up', 'Set up password');
    },
  },
  'a locked account': {
    attributes: { flow: 'unlockAccount' },
    org: { policies: { unlockAccount: true } },
    async walk(look, org) {
      await look('unlock account', 'Select from the following options');
      await fillIn(form, 'identifier', 'locked@example.com');
      await pick('okta_email');
      await look('code to unlock', 'Verify with your email');
      await submit({ 'credentials.passcode': await mailedCode(org, 'locked@example.com') });
      await look('unlocked', 'Account successfully unlocked!');
    },
  },
  'the Classic engine': {
    attributes: { engine: 'classic' },
    async walk(look) {
      await look('sign in', 'Need help signing in?');
      await submit({ username: 'ada@example.com', password: 'wrong' });
      await look('wrong password', 'Authentication failed');
    },
  },
  'the Classic engine’s locked account': afterClassicPassword('locked', ['locked out', /locked/i]),
  'the Classic engine’s mail': afterClassicPassword('grace', ['mail', /email/i]),
  'the Classic engine’s security question': afterClassicPassword('joan', [
    'security question',
    'What did you crack?',
  ]),
  'the Classic engine’s authenticator app': afterClassicPassword('katherine', [
    'authenticator app',
    'Google Authenticator',
  ]),
};

function afterPassword(
  user: string,
  screen: Screen,
  wrong?: Readonly<Record<string, string>>,
  refused?: Screen,
): Walk {
  return {
    async walk(look) {
      await enterPassword(form, `${user}@example.com`, PASSWORD);
      await look(...screen);
      if (!wrong || !refused) return;
      await submit(wrong);
      await look(...refused);
    },
  };
}

function afterClassicPassword(user: string, screen: Screen): Walk {
  return {
    attributes: { engine: 'classic' },
    async walk(look) {
      await submit({ username: `${user}@example.com`, password: PASSWORD });
      await look(...screen);
    },
  };
}

async function submit(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await fillIn(form, name, text);
  await press(form);
}

const pick = (authenticator: string): Promise<void> =>
  press(form, `#okta-sign-in [data-se="${authenticator}"] .button`);

const mailedCode = async (org: TestOrg, to: string): Promise<string> =>
  (await org.outbox(to)).at(-1)?.code ?? '(no mail came)';
