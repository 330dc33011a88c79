import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aJwt } from '../support/a-jwt.js';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { setPageClock } from '../support/page-clock.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, until } from '../support/widget-form.js';

const KEYS = [
  'okta-token-storage',
  'okta-transaction-storage',
  'okta-shared-transaction-storage',
  'okta-cache-storage',
  'okta-original-uri-storage',
  'referrerPath',
];
const GARBAGE = [
  '',
  '{garbage',
  'null',
  '7',
  '"text"',
  '[]',
  '[1]',
  'true',
  '{"accessToken":7}',
  '{"idToken":{"claims":null}}',
  `{"x":"${'y'.repeat(65_536)}"}`,
];

const blocked = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** As where the user blocks site data for the page. */
function blockStorage(): () => void {
  const areas = ['localStorage', 'sessionStorage'] as const;
  const original = areas.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of areas)
    Object.defineProperty(globalThis, name, { configurable: true, get: blocked });
  const locks = Object.getOwnPropertyDescriptor(LockManager.prototype, 'request')!;
  Object.defineProperty(LockManager.prototype, 'request', {
    ...locks,
    value: () => Promise.reject(new DOMException('Denied.', 'SecurityError')),
  });
  return () => {
    for (const [index, name] of areas.entries())
      if (original[index]) Object.defineProperty(globalThis, name, original[index]);
    Object.defineProperty(LockManager.prototype, 'request', locks);
  };
}

/** Nothing more goes in. */
function fillStorage(): () => void {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new DOMException('Full.', 'QuotaExceededError');
  };
  return () => void (Storage.prototype.setItem = setItem);
}

/** As where another tab signs out in the moment in which this one has saved a sign-in. */
function loseNextTokens(): () => void {
  const { setItem } = Storage.prototype;
  const restore = () => void (Storage.prototype.setItem = setItem);
  Storage.prototype.setItem = function (this: Storage, key, value) {
    setItem.call(this, key, value);
    if (key !== 'okta-token-storage' || !aJwt.test(value)) return;
    restore();
    queueMicrotask(() => this.removeItem(key));
  };
  return restore;
}

describe('the browser’s storage', () => {
  let org: TestOrg;
  let restore: () => void = () => undefined;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    restore();
    restore = () => undefined;
    setPageClock(0);
    await cleanUp();
  });

  for (const storage of [null, 'local', 'session'] as const) {
    it(`blocked is told once, and the user signs in all the same${storage ? ` with storage="${storage}"` : ''}`, async () => {
      restore = blockStorage();
      const fixture = place(org, { storage });
      const { element, log, next } = fixture;
      const ready = next('ready');
      const { error } = await next('error');
      expect([error.code, element.status]).to.deep.equal(['storage-unavailable', 'signed-out']);
      expect(error.hint).to.contain('storage="memory"');
      await ready;
      const signedIn = next('signed-in');
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await signedIn;
      expect(await element.getAccessToken()).to.match(/^ey/);
      expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([
        'error:storage-unavailable',
      ]);
      await element.signOut({ scope: 'local' });
    });
  }

  it('blocked does not keep a user out with storage="memory", who is renewed and signed out as any', async () => {
    restore = blockStorage();
    const { element, log } = await signInAda(org, {
      storage: 'memory',
      scopes: 'openid profile email offline_access',
    });
    expect(element.user?.email).to.equal('ada@example.com');
    expect(await element.getAccessToken()).to.match(/^ey/);
    await element.signOut({ scope: 'local' });
    expect(log).to.include('signed-out:user');
    expect(document.cookie).not.to.contain('okta');
  });

  it('blocked does not keep `idle-timeout` from counting what the user does on the page', async () => {
    restore = blockStorage();
    const { element } = await signInAda(org, { 'storage': 'memory', 'idle-timeout': '15' });
    setPageClock(14 * 60);
    await sendKeys({ press: 'Shift' });
    setPageClock(28 * 60);
    dispatchEvent(new Event('focus'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.isSignedIn).to.equal(true);
    setPageClock(30 * 60);
    dispatchEvent(new Event('focus'));
    await until(() => !element.isSignedIn, 'the sign-out');
  });

  it('that is full in the middle of a sign-in is told, and the next try works', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    restore = fillStorage();
    const before = log.length;
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await until(
      () => log.slice(before).some((entry) => /^(?:after-)?error/.test(entry)),
      'the failure to be told',
    );
    restore();
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('that loses the tokens of a form as soon as they are saved has the form shown again, which says so', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    restore = loseNextTokens();
    const [error, again] = [next('error'), next('ready')];
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await error).error.code).to.equal('session-expired');
    await again;
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.deep.equal([
      'signed-in:widget',
    ]);
  });

  it('that loses the tokens of a redirect back as soon as they are saved has the form shown, which says so', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    restore = loseNextTokens();
    const { element, log, next } = place(org);
    await next('ready');
    expect(element.error?.code).to.equal('session-expired');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.deep.equal([
      'signed-in:widget',
    ]);
  });

  for (const garbage of GARBAGE) {
    it(`with ${garbage.slice(0, 32) || 'empty text'} under every key costs no user their sign-in`, async () => {
      for (const area of [localStorage, sessionStorage])
        for (const key of KEYS) area.setItem(key, garbage);
      const { log } = await signInAda(org);
      expect(log.some((entry) => entry.startsWith('error'))).to.equal(false);
    });
  }

  it('keeps no token and no verifier with storage="memory" once the sign-in is done', async () => {
    const { element } = await signInAda(org, { storage: 'memory' });
    const kept = JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
    ]);
    expect(kept).not.to.match(aJwt);
    expect(kept).not.to.match(/codeVerifier|interactionHandle/);
    await element.signOut({ scope: 'local' });
  });

  it('keeps no verifier once the sign-in is done', async () => {
    const { element, next } = place(org);
    await next('ready');
    const { codeVerifier, interactionHandle } = JSON.parse(
      sessionStorage.getItem('okta-transaction-storage')!,
    ) as Record<'codeVerifier' | 'interactionHandle', string>;
    const kept = () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
      ]);
    expect(kept()).to.contain(codeVerifier).and.to.contain(interactionHandle);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    expect(kept()).not.to.contain(codeVerifier);
    expect(kept()).not.to.contain(interactionHandle);
  });
});
