// What people do about their account: sign up, set a new password, unlock.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD, type LocalOrg } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney } from '../support/journey.js';
import {
  choose,
  enterPassword,
  fillIn,
  formSays,
  greeted,
  pick,
} from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const NOVA = {
  'userProfile.firstName': 'Nova',
  'userProfile.lastName': 'Newcomer',
  'userProfile.email': 'nova@example.com',
};
const LOCKED = 'locked@example.com';
const NEW_PASSWORD = { 'credentials.passcode': 'Brand-New-1', 'confirmPassword': 'Brand-New-1' };

const enterCode = (page: DrivenPage, org: LocalOrg, to: string) =>
  fillIn(page, { 'credentials.passcode': org.outbox.last(to)?.code ?? '' });

forEachEngine((browser) => {
  for (const flow of ['', 'signup']) {
    it(
      flow
        ? 'begins with the sign-up where `flow` says so'
        : 'signs a new user up from the first screen',
      async (t) => {
        const { page, home, org } = await startJourney(t, browser, {
          attributes: `flow="${flow}"`,
          org: { policies: { signUp: true } },
        });
        await page.goto(home);
        if (!flow) await choose(page, 'Sign up');
        await formSays(page, 'Sign up', 'First name');
        await fillIn(page, { ...NOVA, 'userProfile.email': ADA });
        await formSays(page, 'A user with this Email already exists');
        await fillIn(page, NOVA);
        await formSays(page, 'Set up security methods', 'Email', 'Password');
        await pick(page, 'okta_email');
        await formSays(page, 'Verify with your email');
        await enterCode(page, org, 'nova@example.com');
        await pick(page, 'okta_password');
        await formSays(page, 'Set up password');
        await fillIn(page, NEW_PASSWORD);
        await greeted(page, 'nova@example.com');
        assert.deepEqual(await signInsIn(page), ['widget at /']);
        assert.deepEqual(await errorsIn(page), []);
        assert.ok(org.users.list().some(({ login }) => login === 'nova@example.com'));
      },
    );
  }

  for (const flow of ['', 'resetPassword']) {
    it(
      flow
        ? 'begins with the forgotten password where `flow` says so'
        : 'resets a forgotten password from the first screen',
      async (t) => {
        const { page, home, org } = await startJourney(t, browser, {
          attributes: `flow="${flow}"`,
        });
        await page.goto(home);
        if (!flow) await choose(page, 'Forgot password?');
        await formSays(page, 'Reset your password');
        await fillIn(page, { identifier: ADA });
        await formSays(page, 'Verify with your email', 'a***a@example.com');
        await enterCode(page, org, ADA);
        await formSays(page, 'Reset your password', 'At least 8 characters');
        await fillIn(page, { 'credentials.passcode': 'weak', 'confirmPassword': 'weak' });
        await formSays(page, 'Password requirements were not met');
        await fillIn(page, NEW_PASSWORD);
        await greeted(page, ADA);
        assert.deepEqual(await signInsIn(page), ['widget at /']);
        assert.deepEqual(await errorsIn(page), []);
      },
    );
  }

  it('sets a new password by the token of a mail', async (t) => {
    const { page, org, home, servePage } = await startJourney(t, browser);
    const recoveryToken = org.linkToken(ADA, 'recovery');
    const config = JSON.stringify({ authParams: { recoveryToken } });
    await page.goto(servePage('/reset.html', `config='${config}'`));
    await formSays(page, 'Reset your password', 'At least 8 characters');
    await fillIn(page, NEW_PASSWORD);
    await greeted(page, ADA);
    assert.deepEqual(await errorsIn(page), []);
    await page.goto(home);
    await greeted(page, ADA);
  });

  for (const flow of ['', 'unlockAccount']) {
    it(
      flow
        ? 'begins with the unlocking where `flow` says so'
        : 'unlocks an account from the first screen',
      async (t) => {
        const { page, home, org } = await startJourney(t, browser, {
          attributes: `flow="${flow}"`,
          org: { policies: { unlockAccount: true } },
        });
        await page.goto(home);
        if (!flow) await choose(page, 'Unlock account?');
        await formSays(page, 'Select from the following options');
        await page.type('#okta-sign-in input[name="identifier"]', LOCKED);
        await pick(page, 'okta_email');
        await formSays(page, 'Verify with your email');
        await enterCode(page, org, LOCKED);
        await formSays(page, 'Account successfully unlocked!');
        assert.deepEqual(await errorsIn(page), []);
        await page.goto(home);
        // With `flow` the page would begin with the unlocking again.
        if (flow) return;
        await enterPassword(page, LOCKED, DEMO_PASSWORD);
        await greeted(page, LOCKED);
      },
    );
  }
});
