// The unmodified widget goes on with a sign-in that was away: at a social provider, or in a mailbox.
import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import { choose, fillIn, formSays } from '../../test/support/widget-journey.js';
import { openTab } from './support/open-tab.js';
import { signedIn, visitWidget } from './support/widget-site.js';

const GRACE = 'grace@example.com';

test('the widget goes on with the second factor of a user who comes back from a social provider', async (t) => {
  const { page, org, origin } = await visitWidget(t);
  await formSays(page, 'Sign In');
  await page.click('#okta-sign-in .social-auth-facebook-button');
  await page.click('#known-user-with-factor');
  const back = await page.waitForUrl((url) => url.origin === origin);
  assert.equal(back.searchParams.get('error'), 'interaction_required');
  await formSays(page, 'Verify with your email');
  await fillIn(page, { 'credentials.passcode': org.outbox.last('social@example.com')?.code ?? '' });
  assert.equal(await signedIn(page), '00ulocalsocial by mfa otp email');
});

test('the widget offers only the provider that a rule for everybody names', async (t) => {
  const { page } = await visitWidget(t, {
    routingRules: [{ identityProvider: '0oalocalfacebook' }],
  });
  await formSays(page, 'Sign in with Facebook');
  assert.equal(
    await page.evaluate(
      () =>
        document.querySelector('#okta-sign-in input[name="identifier"]')?.checkVisibility() ??
        false,
    ),
    false,
  );
  await page.click('#okta-sign-in .social-auth-facebook-button');
  await page.click('#known-user');
  assert.match(await signedIn(page), /^00ulocalada by/);
});

test('the widget goes straight to the provider that a rule names for the user name', async (t) => {
  const rule = { identityProvider: '0oalocalfacebook', domain: 'partner.example' };
  const { page, org } = await visitWidget(t, {
    policies: { identifierFirst: true },
    routingRules: [rule],
  });
  await fillIn(page, { identifier: 'somebody@partner.example' });
  await page.waitForUrl((url) => url.origin === org.url && url.pathname.startsWith('/idp-double/'));
  await page.click('#known-user');
  assert.match(await signedIn(page), /^00ulocalada by/);
});

test('the mailed link finishes the sign-in in another tab, and the first one says so', async (t) => {
  const {
    page: behind,
    org,
    origin,
  } = await visitWidget(t, {}, { emailVerifyUri: true, open: false });
  // The newest tab is the one in front, and auth-js polls in no other.
  const page = await behind.newTab();
  await page.goto(`${origin}/`);
  await fillIn(page, { 'identifier': GRACE, 'credentials.passcode': DEMO_PASSWORD });
  await formSays(page, 'Verify with your email', 'Enter a verification code instead');
  const { link = '' } = org.outbox.last(GRACE) ?? {};
  assert.ok(link.startsWith(`${origin}/?otp=`));
  await behind.goto(link);
  assert.equal(await signedIn(behind), '00ulocalgrace by pwd mfa otp email');
  await formSays(page, 'Flow continued in a new tab.');
});

test('the mailed link shows its code in another browser, and the first one takes it', async (t) => {
  const { page, org } = await visitWidget(t, {}, { emailVerifyUri: true });
  await fillIn(page, { 'identifier': GRACE, 'credentials.passcode': DEMO_PASSWORD });
  await formSays(page, 'Verify with your email');
  const { link = '', code = '' } = org.outbox.last(GRACE) ?? {};
  const stranger = await openTab(t);
  await stranger.goto(link);
  await formSays(stranger, 'Your verification code', code);
  await choose(page, 'Enter a verification code instead');
  await fillIn(page, { 'credentials.passcode': code });
  assert.equal(await signedIn(page), '00ulocalgrace by pwd mfa otp email');
});

for (const [button, outcome] of [
  ['#allow', 'goes on'],
  ['#deny', 'says that access was denied'],
] as const) {
  test(`the widget ${outcome} when the org's own link was answered with ${button} in another browser`, async (t) => {
    const { page, org } = await visitWidget(t, { policies: { emailMagicLink: true } });
    await fillIn(page, { 'identifier': GRACE, 'credentials.passcode': DEMO_PASSWORD });
    await formSays(page, 'Verify with your email');
    const stranger = await openTab(t);
    await stranger.goto(org.outbox.last(GRACE)?.link ?? '');
    await stranger.click(button);
    if (button === '#allow')
      assert.equal(await signedIn(page), '00ulocalgrace by pwd mfa otp email');
    else await formSays(page, 'Access denied on other device.');
  });
}
