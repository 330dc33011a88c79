import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { GRANTS, startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword } from '../support/widget-form.js';

const here = location.origin + location.pathname;
const calls = async (org: TestOrg) =>
  (await org.requests())
    .filter(({ method, path }) => method === 'GET' && path === '/api/messages')
    .map(({ status }) => status);
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none', hint: '' }),
    (error: unknown) => error as { code: string; hint: string },
  );

describe('fetch', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('sends the access token to an allowed origin, with the request’s own method, headers and body', async () => {
    const { element } = await signInAda(org, { 'api-origins': org.url });
    const { fetch } = element;
    const answer = await fetch(`${org.url}/api/messages`);
    expect(answer.status).to.equal(200);
    expect(JSON.stringify(await answer.json())).to.contain('ada@example.com');
  });

  it('sends nothing at all to an origin that was not allowed', async () => {
    const { element } = await signInAda(org);
    await org.clearRequests();
    const { code, hint } = await failure(element.fetch(`${org.url}/api/messages`));
    expect(code).to.equal('configuration');
    expect(hint).to.contain('`api-origins`').and.contain(org.url);
    expect(await org.requests()).to.deep.equal([]);
  });

  it('takes the token over no redirect to an origin that was not allowed', async () => {
    const elsewhere = await startOrg();
    const { element } = await signInAda(org, { 'api-origins': org.url });
    await org.fault({
      path: '/api/messages',
      status: 302,
      headers: { Location: `${elsewhere.url}/api/messages` },
    });
    await org.clearRequests();
    await element.fetch(`${org.url}/api/messages`).catch(() => undefined);
    const sent = (await org.requests()).filter(({ method }) => method === 'GET');
    expect(sent.map(({ authorized }) => authorized)).to.deep.equal([true]);
    const followed = await elsewhere.requests();
    expect(followed.filter(({ authorized }) => authorized)).to.deep.equal([]);
  });

  it('renews once and tries once more after a 401', async () => {
    const { element, log } = await signInAda(org, {
      'api-origins': org.url,
      'scopes': 'openid profile email offline_access',
    });
    await org.fault({ path: '/api/messages', method: 'GET', status: 401, body: '{}' });
    expect((await element.fetch(`${org.url}/api/messages`)).status).to.equal(200);
    expect(await calls(org)).to.deep.equal([401, 200]);
    expect(log).to.include('tokens-renewed');
  });

  it('lets the API’s second 401 stand, and keeps the user', async () => {
    const { element } = await signInAda(org, {
      'api-origins': org.url,
      'scopes': 'openid profile email offline_access',
    });
    await org.fault({ path: '/api/messages', method: 'GET', status: 401, body: '{}', times: 5 });
    expect((await element.fetch(`${org.url}/api/messages`)).status).to.equal(401);
    expect(await calls(org)).to.deep.equal([401, 401]);
    expect(element.isSignedIn).to.equal(true);
  });

  it('lets the API’s 401 stand where nothing renews the token, and keeps the user', async () => {
    const { element } = await signInAda(org, { 'api-origins': org.url });
    await org.endSessions();
    await org.fault({ path: '/api/messages', method: 'GET', status: 401, body: '{}', times: 5 });
    expect((await element.fetch(`${org.url}/api/messages`)).status).to.equal(401);
    expect(element.isSignedIn).to.equal(true);
  });

  it('rejects with session-expired when no user is signed in', async () => {
    const { element } = place(org, { 'api-origins': org.url });
    expect((await failure(element.fetch(`${org.url}/api/messages`))).code).to.equal(
      'session-expired',
    );
  });
});

/** Where auth-js keeps the keys of the whole origin. */
async function countKeys(): Promise<number> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) =>
      Object.assign(request, {
        onsuccess: () => resolve(request.result),
        onerror: () => reject(request.error!),
      }),
    );
  // To open it would make it, and auth-js would find it without its store.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'OktaAuthJs')) return 0;
  const database = await answer(indexedDB.open('OktaAuthJs'));
  try {
    return await answer(database.transaction('DPoPKeys').objectStore('DPoPKeys').count());
  } finally {
    database.close();
  }
}

describe('DPoP', () => {
  let org: TestOrg;
  const bound = { config: JSON.stringify({ authParams: { dpop: true } }) };
  beforeEach(
    async () =>
      void (org = await startOrg({
        clients: ['0oabound', '0oaother'].map((clientId) => ({
          clientId,
          dpop: true,
          redirectUris: [here],
          postLogoutRedirectUris: [here],
          grantTypes: GRANTS.filter((grant) => grant !== 'implicit'),
        })),
      })),
  );
  afterEach(cleanUp);

  it('signs in, reads the profile, calls an API and renews, each with a proof', async () => {
    const { element } = await signInAda(org, {
      ...bound,
      'api-origins': org.url,
      'scopes': 'openid profile email offline_access',
    });
    expect(element.user?.email).to.equal('ada@example.com');
    expect((await element.getUser()).email).to.equal('ada@example.com');
    expect((await element.fetch(`${org.url}/api/messages?page=1`)).status).to.equal(200);
    await org.fault({ path: '/api/messages', method: 'GET', status: 401, body: '{}' });
    expect((await element.fetch(`${org.url}/api/messages`)).status).to.equal(200);
  });

  it('leaves another app of the origin its key at a sign-out', async () => {
    const before = await countKeys();
    const scopes = 'openid email offline_access';
    const first = await signInAda(org, { ...bound, 'api-origins': org.url, scopes });
    const second = await signInAda(org, { ...bound, scopes, 'client-id': '0oaother' });
    await second.element.signOut({ scope: 'local' });
    expect((await first.element.fetch(`${org.url}/api/messages`)).status).to.equal(200);
    await first.element.signOut({ scope: 'local' });
    expect(await countKeys()).to.equal(before);
  });

  it('is refused by an org that demands it, where the tag does not ask for it', async () => {
    const { element, next } = place(org);
    await next('ready');
    const failed = next('error');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await failed).error.code).to.equal('configuration');
    expect(element.isSignedIn).to.equal(false);
  });
});
