// What the org may ask for beside, or instead of, a user name and a password in one form.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_ANSWER, DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney, tokenAnswers } from '../support/journey.js';
import {
  choose,
  enterPassword,
  fillIn,
  formSays,
  greeted,
  pick,
} from '../support/widget-journey.js';

const identifierFirst = { org: { policies: { identifierFirst: true } } };

forEachEngine((browser) => {
  it('asks for the user name first and for the password on a page of its own', async (t) => {
    const { page, home } = await startJourney(t, browser, identifierFirst);
    await page.goto(home);
    await fillIn(page, { identifier: 'ada@example.com' });
    await formSays(page, 'Verify with your password', 'ada@example.com', 'Forgot password?');
    await fillIn(page, { 'credentials.passcode': 'nope' });
    await formSays(page, 'Unable to sign in');
    await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
    await greeted(page, 'ada@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('lets the user choose a factor, and choose again', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'alan@example.com', DEMO_PASSWORD);
    await formSays(
      page,
      "Verify it's you with a security method",
      'Email',
      'Security Question',
      'Google Authenticator',
    );
    await pick(page, 'okta_email');
    await formSays(page, 'Verify with your email');
    await choose(page, 'Verify with something else');
    await pick(page, 'google_otp');
    await fillIn(page, { 'credentials.passcode': org.totp('alan@example.com') });
    await greeted(page, 'alan@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('takes the answer to a security question, after a wrong one too', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'joan@example.com', DEMO_PASSWORD);
    await formSays(page, 'What did you crack?');
    await fillIn(page, { 'credentials.answer': 'nothing' });
    await formSays(page, "Your answer doesn't match our records");
    await fillIn(page, { 'credentials.answer': DEMO_ANSWER });
    await greeted(page, 'joan@example.com');
    assert.deepEqual(await errorsIn(page), []);
  });

  it('takes the code of an authenticator app, after a wrong one too', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'katherine@example.com', DEMO_PASSWORD);
    await formSays(page, 'Verify with Google Authenticator');
    await fillIn(page, { 'credentials.passcode': '12345' });
    await formSays(page, 'Invalid code. Try again.');
    await fillIn(page, { 'credentials.passcode': org.totp('katherine@example.com') });
    await greeted(page, 'katherine@example.com');
    assert.deepEqual(await errorsIn(page), []);
  });

  it('takes a custom one-time code, after a wrong one too', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'margaret@example.com', DEMO_PASSWORD);
    await formSays(page, 'Verify with Custom OTP');
    await fillIn(page, { 'credentials.passcode': '12345' });
    await formSays(page, 'Invalid code. Try again.');
    const code = org.totp('margaret@example.com', 'customOtp');
    await fillIn(page, { 'credentials.passcode': code });
    await greeted(page, 'margaret@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('asks for a new password when the old one has expired', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'expired@example.com', DEMO_PASSWORD);
    await formSays(page, 'Your password has expired', 'At least 8 characters');
    await fillIn(page, { 'credentials.passcode': 'Brand-New-1', 'confirmPassword': 'Brand-New-1' });
    await greeted(page, 'expired@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
  });

  it('lets a new password be put off', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'expiring@example.com', DEMO_PASSWORD);
    await formSays(page, 'Your password will expire in 3 days');
    await choose(page, 'Remind me later');
    await greeted(page, 'expiring@example.com');
  });

  it('says that the sign-in has expired in the middle, and starts again from there', async (t) => {
    const { page, home, org } = await startJourney(t, browser, identifierFirst);
    await page.goto(home);
    await fillIn(page, { identifier: 'ada@example.com' });
    await formSays(page, 'Verify with your password');
    org.expireTransactions();
    await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
    await formSays(page, 'You have been logged out due to inactivity');
    await choose(page, 'Back to sign in');
    await fillIn(page, { identifier: 'ada@example.com' });
    await formSays(page, 'Verify with your password');
    await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
    await greeted(page, 'ada@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('lets another user sign in by "Back to sign in"', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'katherine@example.com', DEMO_PASSWORD);
    await formSays(page, 'Verify with Google Authenticator');
    await choose(page, 'Back to sign in');
    await enterPassword(page, 'ada@example.com', DEMO_PASSWORD);
    await greeted(page, 'ada@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('goes on where the user was after a reload in the middle', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'joan@example.com', DEMO_PASSWORD);
    await formSays(page, 'What did you crack?');
    const begun = () =>
      org.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/v1/interact'))
        .length;
    const before = begun();
    await page.reload();
    await fillIn(page, { 'credentials.answer': DEMO_ANSWER });
    await greeted(page, 'joan@example.com');
    assert.equal(begun(), before);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });
});
