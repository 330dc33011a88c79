import { expect } from '@open-wc/testing';
import type { LocalOrgOptions } from '../../src/local-org/index.js';
import { findings } from '../support/axe.js';
import { cleanUp, place } from '../support/fixture.js';
import { clientId, GRANTS, startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, fillIn, formShows, press, until } from '../support/widget-form.js';

interface Walk {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly org?: Omit<LocalOrgOptions, 'port'>;
  /** From screen to screen; `look` is told each one's name, and something that only it says. */
  readonly walk: (look: (screen: string, says: string | RegExp) => Promise<void>, org: TestOrg) => Promise<void>;
}

const PASSWORD = 'Passw0rd!';
const page = location.origin + location.pathname;
const form = document.body;

/** Every screen of the widget that the local org has. */
const walks: Readonly<Record<string, Walk>> = {
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
  'a user who is locked out': {
    async walk(look) {
      await enterPassword(form, 'locked@example.com', PASSWORD);
      await look('locked out', /locked/i);
    },
  },
  'a code in a mail': {
    async walk(look) {
      await enterPassword(form, 'grace@example.com', PASSWORD);
      await look('code in a mail', 'Enter Code');
      await submit({ 'credentials.passcode': '000000' });
      await look('wrong code', 'Invalid code');
    },
  },
  'a link in a mail': {
    org: { clients: [{ clientId, redirectUris: [page], grantTypes: GRANTS, emailVerifyUri: page }] },
    async walk(look, org) {
      await enterPassword(form, 'grace@example.com', PASSWORD);
      await look('link in a mail', 'Enter a verification code instead');
      const { searchParams } = new URL((await org.outbox('grace@example.com')).at(-1)?.link ?? '');
      await cleanUp(); // Another browser.
      place(org, Object.fromEntries(searchParams));
      await look('link in another browser', 'Your verification code');
    },
  },
  'a choice of factor': {
    async walk(look) {
      await enterPassword(form, 'alan@example.com', PASSWORD);
      await look('choice of factor', 'Verify it\'s you with a security method');
    },
  },
  'a security question': {
    async walk(look) {
      await enterPassword(form, 'joan@example.com', PASSWORD);
      await look('security question', 'What did you crack?');
      await submit({ 'credentials.answer': 'nothing' });
      await look('wrong answer', 'doesn\'t match our records');
    },
  },
  'an authenticator app': {
    async walk(look) {
      await enterPassword(form, 'katherine@example.com', PASSWORD);
      await look('authenticator app', 'Verify with Google Authenticator');
      await submit({ 'credentials.passcode': '12345' });
      await look('wrong code of the app', 'Invalid code. Try again.');
    },
  },
  'an expired password': {
    async walk(look) {
      await enterPassword(form, 'expired@example.com', PASSWORD);
      await look('expired password', 'Your password has expired');
    },
  },
  'a password that will expire': {
    async walk(look) {
      await enterPassword(form, 'expiring@example.com', PASSWORD);
      await look('password that will expire', 'Your password will expire in 3 days');
    },
  },
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
      await submit({ username: 'locked@example.com', password: PASSWORD });
      await look('locked out', /locked/i);
    },
  },
  'the Classic engine’s mail': {
    attributes: { engine: 'classic' },
    async walk(look) {
      await submit({ username: 'grace@example.com', password: PASSWORD });
      await look('mail', /email/i);
    },
  },
  'the Classic engine’s security question': {
    attributes: { engine: 'classic' },
    async walk(look) {
      await submit({ username: 'joan@example.com', password: PASSWORD });
      await look('security question', 'What did you crack?');
    },
  },
  'the Classic engine’s authenticator app': {
    attributes: { engine: 'classic' },
    async walk(look) {
      await submit({ username: 'katherine@example.com', password: PASSWORD });
      await look('authenticator app', 'Google Authenticator');
    },
  },
};

async function submit(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await fillIn(form, name, text);
  await press(form);
}

const pick = (authenticator: string): Promise<void> => press(form, `#okta-sign-in [data-se="${authenticator}"] .button`);

const mailedCode = async (org: TestOrg, to: string): Promise<string> => (await org.outbox(to)).at(-1)?.code ?? '(no mail came)';

/** The Classic engine's screens fade in, and what is half there has little contrast. */
const isStill = (): boolean => [...document.querySelectorAll('#okta-sign-in [style*="opacity"]')].every((node) => getComputedStyle(node).opacity === '1');

const rulesBroken = async (): Promise<string[]> => {
  const found = await findings({ include: document.querySelector('[data-okta-sign-in-widget]')! });
  return [...new Set(found.map((finding) => finding.split(':')[0] ?? ''))];
};

describe('the widget’s own screens', () => {
  afterEach(cleanUp);

  for (const [name, { attributes, org: options, walk }] of Object.entries(walks)) {
    it(`of ${name} have no finding`, async () => {
      const org = await startOrg(options);
      await place(org, attributes).next('ready');
      const found: Record<string, string[]> = {};
      await walk(async (screen, says) => {
        await formShows(form, says);
        await until(isStill, 'the screen to be there');
        found[screen] = await rulesBroken();
      }, org);
      expect(found).to.deep.equal(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
    });
  }

  it('have the one that docs/accessibility.md lists in a page with a `main` of its own', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    try {
      await place(await startOrg()).next('ready');
      expect(await rulesBroken()).to.deep.equal(['aria-allowed-role']);
    } finally {
      main.remove();
    }
  });
});
