import { expect } from '@open-wc/testing';
import type { Fault } from '../../local-org/src/index.js';
import { cleanUp, type Fixture, place, signInAda } from '../support/fixture.js';
import { GRANTS, startOrg, type TestOrg } from '../support/local-org.js';
import { setPageClock } from '../support/page-clock.js';

const KEY = 'okta-token-storage';
const MINUTE = 60;
const here = location.origin + location.pathname;
const scopes = 'openid profile email offline_access';
const readable = {
  'Access-Control-Expose-Headers': 'Retry-After, WWW-Authenticate, X-Rate-Limit-Reset',
};
const refusal: Fault = {
  path: '/api/messages',
  method: 'GET',
  status: 401,
  body: '{}',
  times: 100,
};
const tooMany: Fault = {
  path: '/v1/token',
  method: 'POST',
  status: 429,
  body: { errorCode: 'E0000047' },
  times: 100,
};
const busy: Fault = { ...tooMany, status: 503, body: 'busy' };

/** The stored tokens are as old as an hour from now on. */
function age(area: Storage = localStorage): void {
  const tokens = JSON.parse(area.getItem(KEY)!) as Record<string, { expiresAt: number }>;
  for (const token of Object.values(tokens)) token.expiresAt -= 3600;
  area.setItem(KEY, JSON.stringify(tokens));
}

const askedFor = async (org: TestOrg, end: string) =>
  (await org.requests()).filter(({ method, path }) => method !== 'OPTIONS' && path.endsWith(end));
const renewals = async (org: TestOrg) => (await askedFor(org, '/v1/token')).length;
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none', hint: '', cause: undefined }),
    (error: unknown) => error as { code: string; hint: string; cause: unknown },
  );
/** The keys of the waits in the browser's storage. */
const kept = () =>
  [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) =>
    key.startsWith('okta-sign-in-element waits'),
  );

describe('what fails again and again', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    setPageClock(0);
    await cleanUp();
  });

  async function signedIn(attributes: Record<string, string> = {}): Promise<Fixture> {
    const fixture = await signInAda(org, { 'api-origins': org.url, scopes, ...attributes });
    await org.clearRequests();
    return fixture;
  }

  /** The codes of `count` calls for the access token, one after the other. */
  async function tokenCodes({ element }: Fixture, count = 10): Promise<string[]> {
    const codes: string[] = [];
    for (let call = 0; call < count; call++)
      codes.push((await failure(element.getAccessToken())).code);
    return codes;
  }

  async function apiAnswers(
    { element }: Fixture,
    count = 10,
    url = `${org.url}/api/messages`,
  ): Promise<number[]> {
    const answers: number[] = [];
    for (let call = 0; call < count; call++) answers.push((await element.fetch(url)).status);
    return answers;
  }

  describe('an API that refuses every token', () => {
    it('is the reason for one renewal, however often it is called, and its answer stands', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      expect(await apiAnswers(fixture)).to.deep.equal(Array(10).fill(401));
      expect(await renewals(org)).to.equal(1);
      expect(await askedFor(org, '/api/messages')).to.have.length(11);
      expect(fixture.element.isSignedIn).to.equal(true);
      expect(fixture.log.some((entry) => entry.startsWith('error'))).to.equal(false);
    });

    it('is the reason for one renewal by ten calls at once', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => fixture.element.fetch(`${org.url}/api/messages`)),
      );
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(10).fill(401));
      expect(await renewals(org)).to.equal(1);
    });

    it('is the reason for another renewal only after a while, and then after a longer one', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      const counts: number[] = [];
      for (const minutes of [0, 0.25, 0.7, 1.2, 3]) {
        setPageClock(minutes * MINUTE);
        await apiAnswers(fixture, 3);
        counts.push(await renewals(org));
      }
      expect(counts).to.deep.equal([1, 1, 2, 2, 3]);
    });

    it('takes no renewal from another API', async () => {
      const other = await startOrg();
      const fixture = await signedIn({ 'api-origins': `${org.url} ${other.url}` });
      await org.fault(refusal);
      await apiAnswers(fixture, 3);
      const before = await fixture.element.getAccessToken();
      await other.fault({ ...refusal, times: 1 });
      await fixture.element.fetch(`${other.url}/api/messages`);
      expect(await fixture.element.getAccessToken()).not.to.equal(before);
      expect(await renewals(org)).to.equal(2);
    });

    it('does not keep the tokens from being renewed when they end', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      await apiAnswers(fixture, 3);
      age();
      expect(await fixture.element.getAccessToken()).to.match(/^ey/);
      expect(await renewals(org)).to.equal(2);
    });

    it('spends no refresh token where its 401 names another reason than the token', async () => {
      const fixture = await signedIn();
      for (const error of ['insufficient_scope', 'insufficient_user_authentication']) {
        await org.fault({
          ...refusal,
          times: 1,
          headers: { ...readable, 'WWW-Authenticate': `Bearer error="${error}"` },
        });
        expect(await apiAnswers(fixture, 2)).to.deep.equal([401, 200]);
      }
      expect(await renewals(org)).to.equal(0);
    });

    it('is asked with a new token where its 401 names the token, or gives no reason', async () => {
      for (const headers of [
        { ...readable, 'WWW-Authenticate': 'Bearer error="invalid_token"' },
        {},
      ]) {
        const fixture = await signedIn({ storage: 'memory' });
        await org.fault({ ...refusal, times: 1, headers });
        expect(await apiAnswers(fixture, 1)).to.deep.equal([200]);
        await fixture.element.signOut({ scope: 'local' });
        fixture.element.remove();
      }
    });

    it('is the reason for one renewal where Okta has ended the session, which ends with the tokens', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      await org.fault({
        ...tooMany,
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description: 'The refresh token is invalid or expired.',
        },
      });
      expect(await apiAnswers(fixture)).to.deep.equal(Array(10).fill(401));
      expect(await renewals(org)).to.equal(1);
      expect(fixture.element.isSignedIn).to.equal(true);
      age();
      expect((await failure(fixture.element.getAccessToken())).code).to.equal('session-expired');
      expect(kept()).to.deep.equal([]);
    });

    it('is the reason for one renewal where Okta answers that it is asked too often', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      await org.fault(tooMany);
      expect(await apiAnswers(fixture)).to.deep.equal(Array(10).fill(401));
      expect(await renewals(org)).to.equal(1);
    });

    it('is the reason for one renewal by a DPoP proof, too, and a demand for a nonce is no refusal', async () => {
      org = await startOrg({
        clients: [
          {
            clientId: '0oabound',
            dpop: true,
            redirectUris: [here],
            postLogoutRedirectUris: [here],
            grantTypes: GRANTS.filter((grant) => grant !== 'implicit'),
          },
        ],
      });
      const fixture = await signedIn({ config: JSON.stringify({ authParams: { dpop: true } }) });
      await org.fault({
        ...refusal,
        times: 1,
        headers: {
          'Access-Control-Expose-Headers': 'WWW-Authenticate, DPoP-Nonce',
          'WWW-Authenticate': 'DPoP error="use_dpop_nonce"',
          'DPoP-Nonce': 'n1',
        },
      });
      expect(await apiAnswers(fixture, 1)).to.deep.equal([200]);
      expect(await renewals(org)).to.equal(0);
      await org.fault(refusal);
      await apiAnswers(fixture);
      expect(
        (await askedFor(org, '/v1/token')).filter(({ status }) => status === 200),
      ).to.have.length(1);
    });
  });

  describe('a renewal', () => {
    for (const [what, fault, { after, before }] of [
      [
        'Okta’s 429 with Retry-After: 120 forbids',
        { ...tooMany, headers: { ...readable, 'Retry-After': '120' } },
        { before: 115, after: 155 },
      ],
      ['Okta’s 429 without a word forbids', tooMany, { before: 55, after: 80 }],
      [
        'Okta’s 503 with Retry-After: 120 forbids',
        { ...busy, headers: { ...readable, 'Retry-After': '120' } },
        { before: 115, after: 155 },
      ],
      ['Okta’s 503 puts off', busy, { before: 3, after: 10 }],
      [
        'Okta’s refusal of the app puts off',
        { ...tooMany, status: 401, body: { error: 'invalid_client', error_description: 'No.' } },
        { before: 3, after: 10 },
      ],
      [
        'an answer of no use puts off',
        { ...tooMany, status: 200, body: '{"a":' },
        { before: 3, after: 10 },
      ],
      [
        'an answer that could not be read puts off',
        { path: '/v1/token', method: 'POST', withoutCors: true, times: 100 },
        { before: 3, after: 10 },
      ],
    ] as readonly [string, Fault, { before: number; after: number }][]) {
      it(`that ${what} is tried once by ten calls, and again after the wait`, async () => {
        const fixture = await signedIn();
        await org.fault(fault);
        age();
        expect(await tokenCodes(fixture)).to.deep.equal(Array(10).fill('renewal-failed'));
        expect(await renewals(org)).to.equal(1);
        setPageClock(before);
        await tokenCodes(fixture, 3);
        expect(await renewals(org)).to.equal(1);
        setPageClock(after);
        await tokenCodes(fixture, 3);
        expect(await renewals(org)).to.equal(2);
        expect(fixture.element.isSignedIn).to.equal(true);
      });
    }

    for (const [what, header] of [
      [
        'Okta’s X-Rate-Limit-Reset',
        (end: number) => ({ 'X-Rate-Limit-Reset': String(Math.ceil(end / 1000)) }),
      ],
      [
        'the date of its Retry-After',
        (end: number) => ({ 'Retry-After': new Date(end).toUTCString() }),
      ],
    ] as const) {
      it(`waits until ${what}`, async () => {
        const fixture = await signedIn();
        await org.fault({
          ...tooMany,
          headers: { ...readable, ...header(Date.now() + 3 * MINUTE * 1000) },
          times: 1,
        });
        age();
        await tokenCodes(fixture, 2);
        setPageClock(2.8 * MINUTE);
        expect(await tokenCodes(fixture, 2)).to.deep.equal(['renewal-failed', 'renewal-failed']);
        expect(await renewals(org)).to.equal(1);
        setPageClock(4 * MINUTE);
        expect(await tokenCodes(fixture, 1)).to.deep.equal(['none']);
      });
    }

    it('is put off by a quarter of an hour at most', async () => {
      const fixture = await signedIn();
      await org.fault({
        ...tooMany,
        headers: { ...readable, 'Retry-After': '99999999' },
        times: 1,
      });
      age();
      await tokenCodes(fixture, 2);
      setPageClock(14 * MINUTE);
      expect(await tokenCodes(fixture, 1)).to.deep.equal(['renewal-failed']);
      setPageClock(15.1 * MINUTE);
      expect(await tokenCodes(fixture, 1)).to.deep.equal(['none']);
    });

    it('says in its hint how long it waits, and why in its cause', async () => {
      const fixture = await signedIn();
      await org.fault({ ...tooMany, headers: { ...readable, 'Retry-After': '120' } });
      age();
      for (let call = 0; call < 2; call++) {
        const { hint, cause } = await failure(fixture.element.getAccessToken());
        expect(Number(/(\d+) seconds/.exec(hint)?.[1])).to.be.within(110, 150);
        expect(cause).to.have.property('errorCode', 'E0000047');
      }
    });

    it('begins anew after it has succeeded', async () => {
      const fixture = await signedIn();
      await org.fault({ ...busy, times: 2 });
      age();
      await tokenCodes(fixture, 1);
      setPageClock(8);
      await tokenCodes(fixture, 1);
      setPageClock(30);
      expect(await tokenCodes(fixture, 1)).to.deep.equal(['none']);
      expect(kept()).to.deep.equal([]);
    });

    it('hands out the tokens that are good still, although the API’s 401 could not renew them', async () => {
      const fixture = await signedIn();
      await org.fault({ ...refusal, times: 1 });
      await org.fault(busy);
      expect(await apiAnswers(fixture, 1)).to.deep.equal([401]);
      expect(await tokenCodes(fixture, 3)).to.deep.equal(['none', 'none', 'none']);
      expect(await apiAnswers(fixture, 1)).to.deep.equal([200]);
    });

    it('by the element’s own timer waits, too, and is not hurried by the tab’s being looked at', async () => {
      const fixture = await signedIn();
      await org.fault(busy);
      age();
      dispatchEvent(new Event('focus'));
      await fixture.element.getAccessToken().catch(() => undefined);
      for (const wake of ['focus', 'visibilitychange', 'pageshow', 'online'])
        dispatchEvent(new Event(wake));
      await tokenCodes(fixture, 3);
      expect(await renewals(org)).to.equal(1);
    });

    it('does not wait for the network when that is back', async () => {
      org = await startOrg({ policies: { refreshTokenGrace: 30 } }); // Its answer is lost, so the refresh token is used.
      const fixture = await signedIn();
      await org.fault({ path: '/v1/token', method: 'POST', withoutCors: true, times: 1 });
      age();
      expect(await tokenCodes(fixture, 2)).to.deep.equal(['renewal-failed', 'renewal-failed']);
      dispatchEvent(new Event('online'));
      expect(await tokenCodes(fixture, 1)).to.deep.equal(['none']);
    });

    it('does not wait where the user tries again', async () => {
      const fixture = await signedIn();
      fixture.element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      age();
      await org.fault({ ...tooMany, times: 1 });
      const second = place(org, { scopes });
      await second.next('error');
      expect(second.element.error?.code).to.equal('renewal-failed');
      const signedInAgain = second.next('signed-in');
      second.element.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
      await signedInAgain;
    });

    it('on a page load waits as the page before does', async () => {
      const fixture = await signedIn();
      await org.fault(tooMany);
      age();
      await tokenCodes(fixture, 1);
      fixture.element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      const second = place(org, { scopes });
      expect((await second.next('error')).error.code).to.equal('renewal-failed');
      expect(await renewals(org)).to.equal(1);
    });

    it('in a hidden frame waits, too', async () => {
      const fixture = await signedIn({ scopes: 'openid profile email' });
      await org.fault({ path: '/v1/authorize', status: 500, body: 'busy', times: 100 });
      age();
      expect(await tokenCodes(fixture, 5)).to.deep.equal(Array(5).fill('renewal-failed'));
      expect(await askedFor(org, '/v1/authorize')).to.have.length(1);
    });

    for (const storage of ['session', 'memory'] as const) {
      it(`waits with storage="${storage}", and leaves nothing of it in localStorage`, async () => {
        const fixture = await signedIn({ storage });
        await org.fault(refusal);
        await apiAnswers(fixture);
        expect(await renewals(org)).to.equal(1);
        await org.fault(busy);
        if (storage === 'session') {
          age(sessionStorage);
          expect(await tokenCodes(fixture)).to.deep.equal(Array(10).fill('renewal-failed'));
          expect(await renewals(org)).to.equal(2);
        }
        expect(
          Object.keys(localStorage).filter((key) => key.startsWith('okta-sign-in-element waits')),
        ).to.deep.equal([]);
        await fixture.element.signOut({ scope: 'local' });
      });
    }

    it('of the user who signs in next does not wait for the last one’s, and a sign-out leaves nothing of it', async () => {
      const fixture = await signedIn();
      await org.fault(refusal);
      await apiAnswers(fixture, 2);
      await org.fault({ ...tooMany, times: 1 });
      age();
      await tokenCodes(fixture, 1);
      expect(kept()).to.have.length(1);
      await fixture.element.signOut({ scope: 'local' });
      expect(kept()).to.deep.equal([]);
      fixture.element.remove();
      const next = await signedIn();
      await apiAnswers(next, 2);
      expect(await renewals(org)).to.equal(1);
    });
  });

  it('the profile that Okta answers with 429 is asked for once, and again after the wait', async () => {
    const { element } = await signedIn();
    await org.fault({
      path: '/v1/userinfo',
      method: 'GET',
      status: 429,
      body: { errorCode: 'E0000047' },
      headers: { ...readable, 'Retry-After': '90' },
      times: 1,
    });
    for (let call = 0; call < 5; call++)
      expect((await failure(element.getUser())).code).to.equal('rate-limited');
    expect(await askedFor(org, '/v1/userinfo')).to.have.length(1);
    setPageClock(2 * MINUTE);
    expect(await element.getUser()).to.have.property('email', 'ada@example.com');
  });
});
