import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, until } from '../support/widget-form.js';

const authParams = (options: object) => JSON.stringify({ authParams: options });

describe('a second tag with the same app', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  for (const [what, options, name] of [
    ['switches a check off', { ignoreSignature: true }, 'ignoreSignature'],
    ['lets the clock differ by more', { maxClockSkew: 600 }, 'maxClockSkew'],
    ['asks for another kind of token', { dpop: true }, 'dpop'],
  ] as const) {
    it(`that ${what} fails, and the first is as strict as before`, async () => {
      const first = await signInAda(org, { scopes: 'openid profile email offline_access' });
      const second = place(org, {
        scopes: 'openid profile email offline_access',
        config: authParams(options),
      });
      const { error } = await second.next('error');
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.contain(`config.authParams.${name}`);
      expect(second.element.status).to.equal('failed');

      await org.fault({ path: '/v1/token', method: 'POST', idToken: 'signature' });
      const before = await first.element.getAccessToken();
      const key = 'okta-token-storage';
      const stored = JSON.parse(localStorage.getItem(key)!) as Record<
        string,
        { expiresAt: number }
      >;
      for (const token of ['accessToken', 'idToken'])
        stored[token]!.expiresAt = Math.floor(Date.now() / 1000) + 10;
      localStorage.setItem(key, JSON.stringify(stored));
      const thrown = await first.element
        .getAccessToken()
        .catch((failure: unknown) => failure as { code: string });
      expect(thrown).to.have.property('code', 'renewal-failed');
      expect(localStorage.getItem(key)).to.contain(before);
    });
  }

  it('is refused no more once the first has gone', async () => {
    const first = place(org, { manual: '' });
    await first.element.whenSettled();
    const second = place(org, { config: authParams({ maxClockSkew: 60 }) });
    await second.next('error');
    first.element.remove();
    await second.next('ready');
  });

  it('that waits for its turn leaves the sign-in of the first one’s form alone', async () => {
    const first = place(org);
    await first.next('ready');
    performance.clearMeasures('okta-sign-in:sdk');
    const second = place(org, { scopes: 'openid email', config: authParams({ maxAge: 300 }) });
    await until(
      () => performance.getEntriesByName('okta-sign-in:sdk').length > 0,
      'the second tag to have its client',
    );
    expect(sessionStorage.getItem('okta-transaction-storage')).to.contain('interactionHandle');
    await enterPassword(first.element, 'ada@example.com', 'Passw0rd!');
    await until(() => first.element.isSignedIn && second.element.isSignedIn, 'the sign-in');
    expect(first.log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
  });

  it('may ask for other scopes: each sign-in is asked for as its own tag says', async () => {
    place(org, { manual: '' });
    const second = place(org, { scopes: 'openid email offline_access' });
    await second.next('ready');
    place(org, { manual: '', scopes: 'openid' });
    await enterPassword(second.element, 'ada@example.com', 'Passw0rd!');
    await until(() => second.element.isSignedIn, 'the sign-in');
    const stored = JSON.parse(localStorage.getItem('okta-token-storage')!) as {
      accessToken: { scopes: string[] };
    };
    expect([...stored.accessToken.scopes].sort()).to.deep.equal([
      'email',
      'offline_access',
      'openid',
    ]);
  });
});

describe('a tag with another app', () => {
  afterEach(cleanUp);

  it('signs in by its form, though the first tag’s redirect back was redeemed meanwhile', async () => {
    const org = await startOrg();
    const other = await startOrg();
    const { code, state } = await startCallback(org);
    await org.fault({ path: '/v1/token', method: 'POST', delay: 1500 });
    arriveWith({ interaction_code: code, state });
    const first = place(org);
    const second = place(other);
    const signedIn = first.next('signed-in');
    await second.next('ready');
    expect(first.element.status).to.equal('completing');
    await signedIn;
    await enterPassword(second.element, 'ada@example.com', 'Passw0rd!');
    await second.next('signed-in');
    expect(first.element.isSignedIn).to.equal(true);
  });
});
