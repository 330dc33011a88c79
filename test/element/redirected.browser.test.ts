import { expect } from '@open-wc/testing';
import { expectNoSecret, startElsewhere, type Elsewhere } from '../support/elsewhere.js';
import { catchNavigation, cleanUp, place, signInAda, type Fixture } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { afterTheWait } from '../support/page-clock.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, until } from '../support/widget-form.js';

const scopes = 'openid profile email offline_access';
const KEY = 'okta-token-storage';
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );

function age(): void {
  const tokens = JSON.parse(localStorage.getItem(KEY)!) as Record<string, { expiresAt: number }>;
  for (const token of Object.values(tokens)) token.expiresAt -= 3600;
  localStorage.setItem(KEY, JSON.stringify(tokens));
}

describe('a redirect to another origin', () => {
  let org: TestOrg;
  let elsewhere: Elsewhere;
  beforeEach(async () => {
    org = await startOrg({ policies: { refreshTokenGrace: 30 } });
    elsewhere = await startElsewhere();
  });
  afterEach(cleanUp);

  const redirect = (path: string, status = 307, times = 20) =>
    org.fault({ path, status, headers: { Location: elsewhere.url + path }, times });
  const signedIn = async (): Promise<Fixture> => {
    const { code, state } = await startCallback(org, undefined, scopes);
    arriveWith({ interaction_code: code, state });
    const fixture = place(org, { scopes });
    await fixture.next('signed-in');
    return fixture;
  };

  for (const status of [301, 302, 303, 307, 308]) {
    it(`by ${status} takes no refresh token along, and the next renewal works`, async () => {
      const { element } = await signedIn();
      await redirect('/v1/token', status);
      age(); // The element may notice by itself from here on.
      expect(await failure(element.getAccessToken())).to.equal('renewal-failed');
      expect(await elsewhere.received()).to.deep.equal([]);
      await org.clearFaults();
      expect(await afterTheWait(() => element.getAccessToken())).to.match(/^ey/);
    });
  }

  it('takes no code along, and the next try works', async () => {
    const { code, state } = await startCallback(org);
    await redirect('/v1/token');
    arriveWith({ interaction_code: code, state });
    const { element, next } = place(org);
    const ready = next('ready'); // It may come while the other server is asked.
    const { error } = await next('error');
    expect(error.code).to.equal('server');
    expect(error.hint).to.contain('/v1/token').and.contain('redirect');
    expect(await elsewhere.received()).to.deep.equal([]);
    await org.clearFaults();
    await ready;
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('takes no token along at a sign-out', async () => {
    const left = catchNavigation();
    const { element } = await signedIn();
    await redirect('/v1/revoke');
    await element.signOut();
    expect(left).to.have.length(1);
    expect(
      (await org.requests()).some(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/revoke'),
      ),
    ).to.equal(true);
    expect(await elsewhere.received()).to.deep.equal([]);
  });

  for (const status of [302, 307]) {
    it(`by ${status} takes no token along to the profile`, async () => {
      const { element } = await signedIn();
      await redirect('/v1/userinfo', status);
      expect(await failure(element.getUser())).to.equal('server');
      expect(await elsewhere.received()).to.deep.equal([]);
    });
  }

  for (const path of ['/.well-known/openid-configuration', '/v1/interact', '/idp/idx/introspect']) {
    it(`takes nothing along from ${path}, and the next try works`, async () => {
      await redirect(path);
      const { element, next } = place(org);
      const { error } = await next('error');
      expect(error.code).to.equal('server');
      expect(error.hint).to.contain(path);
      // The metadata that is fetched ahead carries nothing.
      expectNoSecret(await elsewhere.received());
      await org.clearFaults();
      const ready = next('ready');
      await element.signIn();
      await ready;
    });
  }

  it('takes no password along', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await redirect('/idp/idx/identify');
    const before = log.length;
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await until(
      () => log.slice(before).some((entry) => entry.includes('error')),
      'the failure to be told',
    );
    expect(await elsewhere.received()).to.deep.equal([]);
  });

  for (const [status, method] of [
    [302, 'GET'],
    [307, 'GET'],
    [307, 'POST'],
    [308, 'PUT'],
  ] as const) {
    it(`by ${status} of an API’s takes no access token along with a ${method}`, async () => {
      const { element } = await signInAda(org, { 'api-origins': org.url });
      await redirect('/api/messages', status);
      await element
        .fetch(`${org.url}/api/messages`, { method, ...(method !== 'GET' && { body: '{}' }) })
        .catch(() => undefined);
      expectNoSecret(await elsewhere.received());
    });
  }

  it('within the API’s own origin is followed, with the access token', async () => {
    const { element } = await signInAda(org, { 'api-origins': org.url });
    await org.fault({
      path: '/api/messages',
      status: 307,
      headers: { Location: `${org.url}/api/messages?page=2` },
    });
    const answer = await element.fetch(`${org.url}/api/messages`);
    expect(answer.redirected).to.equal(true);
    expect(answer.status).to.equal(200);
    expect(JSON.stringify(await answer.json())).to.contain('ada@example.com');
  });
});
