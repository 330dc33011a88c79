import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { setPageClock } from '../support/page-clock.js';
import { enterPassword } from '../support/widget-form.js';

const HOUR = 3600;

const tokenRequests = async (org: TestOrg) =>
  (await org.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
  );

describe('a page whose clock is wrong', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    setPageClock(0);
    await cleanUp();
  });

  it('by an hour ahead signs in, and renews nothing', async () => {
    setPageClock(HOUR);
    const { element, log } = await signInAda(org, { scopes: 'openid email offline_access' });
    expect(await element.getAccessToken()).to.match(/^ey/);
    expect(await tokenRequests(org)).to.have.length(1);
    expect(log.filter((entry) => /^(?:error|tokens-renewed)/.test(entry))).to.deep.equal([]);
  });

  for (const [words, seconds] of [
    ['an hour behind', -HOUR],
    ['two hours ahead', 2 * HOUR],
  ] as const) {
    it(`by ${words} says so, asks for no second token, and signs in once it is right`, async () => {
      setPageClock(seconds);
      const { element, log, next } = place(org);
      await next('ready');
      const again = next('error').then(async ({ error }) => ({
        error,
        ready: await next('ready'),
      }));
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      expect((await again).error.code).to.equal('clock-skew');
      expect(await tokenRequests(org)).to.have.length(1);
      setPageClock(0);
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await next('signed-in');
      expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal(['error:clock-skew']);
    });
  }

  it('while a user is signed in says so, keeps the user, and does not renew again and again', async () => {
    const { element } = await signInAda(org, { scopes: 'openid email offline_access' });
    const token = await element.getAccessToken();
    await org.clearRequests();
    setPageClock(2 * HOUR);
    for (let attempt = 0; attempt < 3; attempt++) {
      const thrown = await element
        .getAccessToken()
        .catch((error: unknown) => error as { code: string });
      expect(thrown).to.have.property('code', 'clock-skew');
    }
    expect(await tokenRequests(org)).to.have.length(1);
    expect(element.isSignedIn).to.equal(true);
    setPageClock(0);
    expect(await element.getAccessToken()).to.equal(token);
  });
});
