// A passkey beside, or instead of, the password. Chromium alone has an authenticator that a test can drive.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, eventsOn, signInsIn, startJourney } from '../support/journey.js';
import {
  choose,
  enterPassword,
  fillIn,
  formSays,
  greeted,
  pick,
} from '../support/widget-journey.js';

/** Of `after-error`. */
interface Told {
  readonly code: string;
  readonly hint: string;
}

const HEDY = 'hedy@example.com';

/** From the list of what is to be set up to the greeting. */
async function setUpPasskey(page: DrivenPage): Promise<void> {
  await formSays(page, 'Set up security methods', 'Security Key or Biometric');
  await pick(page, 'webauthn');
  await choose(page, 'Set up');
  await greeted(page, HEDY);
}

async function signOut(page: DrivenPage, home: string): Promise<void> {
  await page.click('#sign-out');
  await page.waitForUrl(({ pathname }) => pathname === '/bye.html');
  await page.goto(home);
}

forEachEngine(
  (browser) => {
    it('sets a passkey up, and asks for it the next time', async (t) => {
      const { page, home } = await startJourney(t, browser);
      const authenticator = await page.addVirtualAuthenticator();
      await page.goto(home);
      await enterPassword(page, HEDY, DEMO_PASSWORD);
      await setUpPasskey(page);
      assert.equal(await authenticator.count(), 1);
      await signOut(page, home);
      await enterPassword(page, HEDY, DEMO_PASSWORD);
      await greeted(page, HEDY);
      assert.deepEqual(await signInsIn(page), ['widget at /', 'widget at /']);
      assert.deepEqual(await errorsIn(page), []);
    });

    it('says that a passkey was refused, and lets the user try again', async (t) => {
      const { page, home } = await startJourney(t, browser);
      await useRefusedPasskey(page, home);
      await choose(page, 'Retry');
      await greeted(page, HEDY);
      assert.deepEqual(await errorsIn(page), []);
    });

    it('signs in by a passkey on the first screen, without a password', async (t) => {
      const { page, home } = await startJourney(t, browser, {
        org: { policies: { passkeys: { autofill: true }, identifierFirst: true } },
      });
      const authenticator = await page.addVirtualAuthenticator();
      await authenticator.answer(false);
      await page.goto(home);
      await fillIn(page, { identifier: HEDY });
      await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
      await authenticator.answer(true);
      await setUpPasskey(page);
      await authenticator.answer(false);
      await signOut(page, home);
      await formSays(page, 'Sign in with a passkey');
      await authenticator.answer(true);
      await choose(page, 'Sign in with a passkey');
      await greeted(page, HEDY);
      assert.deepEqual(await signInsIn(page), ['widget at /', 'widget at /']);
      assert.deepEqual(await errorsIn(page), []);
    });

    it('says that passkeys are of another domain, where one is set up and on the first screen', async (t) => {
      const rpId = 'elsewhere.localhost';
      const { page, home } = await startJourney(t, browser, {
        org: { policies: { passkeys: { autofill: true, rpId } } },
      });
      await page.addVirtualAuthenticator();
      await page.goto(home);
      await formSays(page, 'Sign in with a passkey');
      await choose(page, 'Sign in with a passkey');
      await formSays(page, `The RP ID ${rpId} is invalid for this domain`);
      await enterPassword(page, HEDY, DEMO_PASSWORD);
      await pick(page, 'webauthn');
      await choose(page, 'Set up');
      await formSays(page, 'The relying party ID is not');
      const told = (await eventsOn(page)).filter(({ type }) => type === 'after-error');
      const details = told.map(({ carries }) => JSON.parse(carries) as Told);
      assert.deepEqual(
        details.map(({ code }) => code),
        ['configuration', 'configuration'],
      );
      for (const { hint } of details) assert.match(hint, /Related Origin Requests/);
    });

    it('says nothing of domains where the passkey was refused for another reason', async (t) => {
      const { page, home } = await startJourney(t, browser, {
        org: { policies: { passkeys: { rpId: 'localhost' } } },
      });
      await useRefusedPasskey(page, home);
      const told = (await eventsOn(page)).filter(({ type }) => type === 'after-error');
      assert.deepEqual(
        told.map(({ carries }) => (JSON.parse(carries) as Told).hint),
        [null],
      );
    });
  },
  ['chromium'],
);

/** Sets a passkey up, and signs in with it when its sign count has gone back: the org refuses it. */
async function useRefusedPasskey(page: DrivenPage, home: string): Promise<void> {
  const authenticator = await page.addVirtualAuthenticator();
  await page.goto(home);
  await enterPassword(page, HEDY, DEMO_PASSWORD);
  await setUpPasskey(page);
  await signOut(page, home);
  await authenticator.rewind();
  await enterPassword(page, HEDY, DEMO_PASSWORD);
  await formSays(page, 'You are currently unable to use a Security key or biometric');
}
