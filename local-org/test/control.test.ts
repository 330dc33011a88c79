import assert from 'node:assert/strict';
import test from 'node:test';
import { type IdTokenFault, startLocalOrg } from '../src/index.js';
import { codeIn, messagesIn, ORIGIN, orgFor, TestApp } from './support/test-app.js';

test('a fault strikes as often as it was told, with CORS so that the page can read it', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  org.faults.add({
    path: '/v1/interact',
    status: 429,
    body: { errorCode: 'E0000047' },
    headers: { 'X-Rate-Limit-Reset': '1' },
    times: 2,
  });
  for (let time = 0; time < 2; time++) {
    const { status, body, headers } = await app.interact();
    assert.deepEqual(
      [
        status,
        body.errorCode,
        headers.get('x-rate-limit-reset'),
        headers.get('access-control-allow-origin'),
      ],
      [429, 'E0000047', '1', ORIGIN],
    );
  }
  assert.equal((await app.interact()).status, 200);
});

test('a fault leaves other paths, other methods and the preflight alone', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  org.faults.add({ path: '/v1/token', method: 'post', status: 500 });
  assert.equal(
    (
      await app.call('/oauth2/default/v1/token', {
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Method': 'POST' },
      })
    ).status,
    204,
  );
  assert.equal((await app.interact()).status, 200);
  assert.equal((await app.redeem('x')).status, 500);
});

test('a delay alone only delays', async (t) => {
  const org = await orgFor(t);
  org.faults.add({ path: '/v1/interact', delay: 120 });
  const before = performance.now();
  assert.equal((await new TestApp(org).interact()).status, 200);
  assert.ok(performance.now() - before >= 115);
});

test('a dropped request fails, and is in the log with status 0', async (t) => {
  const org = await orgFor(t);
  org.faults.add({ path: '/v1/interact', drop: true, times: 5 });
  await assert.rejects(new TestApp(org).interact());
  assert.equal(org.requests.at(-1)?.status, 0);
  org.faults.clear();
  assert.equal((await new TestApp(org).interact()).status, 200);
});

test('the org tells that a fault has struck while its answer is still to come', async (t) => {
  const org = await orgFor(t);
  org.faults.add({ path: '/v1/interact', delay: 200 });
  const answer = new TestApp(org).interact();
  while (org.faults.struck === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(org.requests.length, 0);
  await answer;
  assert.equal(org.faults.struck, 1);
  org.faults.clear();
  assert.equal(org.faults.struck, 0);
});

test('an answer that is cut has been carried out, and can’t be read to its end', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const code = await app.code();
  org.faults.add({ path: '/v1/token', method: 'POST', cut: true });
  await assert.rejects(app.redeem(code));
  assert.equal((await app.redeem(code)).body.error, 'invalid_grant');
});

test('an answer without CORS is not for the page to read', async (t) => {
  const org = await orgFor(t);
  org.faults.add({ path: '/v1/interact', withoutCors: true });
  const { status, headers } = await new TestApp(org).interact();
  assert.deepEqual([status, headers.get('access-control-allow-origin')], [200, null]);
});

test('an ID token is spoilt in what the fault names, and only the next one', async (t) => {
  const org = await orgFor(t);
  const spoilt = async (idToken?: IdTokenFault) => {
    if (idToken) org.faults.add({ path: '/v1/token', method: 'POST', idToken });
    const { id_token: token } = await new TestApp(org).tokens('openid');
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
  };
  assert.match(String((await spoilt('issuer'))['iss']), /evil/);
  assert.equal((await spoilt('audience'))['aud'], '0oasomebodyelse');
  assert.ok(Number((await spoilt('expired'))['exp']) * 1000 < Date.now());
  assert.ok(Number((await spoilt('early'))['iat']) * 1000 > Date.now());
  assert.equal((await spoilt())['iss'], org.issuer);
});

test('a fault that makes no sense is refused', async (t) => {
  const { faults } = await orgFor(t);
  for (const fault of [
    { path: '' },
    { path: '/x', times: 0 },
    { path: '/x', status: 99 },
    { path: '/x', delay: -1 },
  ])
    assert.throws(() => faults.add(fault), TypeError);
});

test('the log has method, path, status and origin, in order, and no secret', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const tokens = await app.tokens('openid offline_access');
  await app.call(
    `/oauth2/default/v1/logout?id_token_hint=${tokens.id_token}&post_logout_redirect_uri=http://localhost:5173/&state=secret-state`,
  );
  const lines = org.requests.map(
    ({ method, path, status, origin }) => `${method} ${path} ${status} ${origin}`,
  );
  assert.deepEqual(lines, [
    `POST /oauth2/default/v1/interact 200 ${ORIGIN}`,
    `POST /idp/idx/introspect 200 ${ORIGIN}`,
    `POST /idp/idx/identify 200 ${ORIGIN}`,
    `POST /oauth2/default/v1/token 200 ${ORIGIN}`,
    `GET /oauth2/default/v1/logout 302 ${ORIGIN}`,
  ]);
  assert.deepEqual(org.requests.at(-1)?.query, {
    id_token_hint: '…',
    post_logout_redirect_uri: 'http://localhost:5173/',
    state: '…',
  });
  org.clearRequests();
  assert.deepEqual(org.requests, []);
});

test('orgs in one process share nothing', async (t) => {
  const [one, two] = [await orgFor(t), await orgFor(t)];
  assert.notEqual(one.url, two.url);
  const { access_token } = await new TestApp(one).tokens();
  assert.equal((await new TestApp(two).userinfo(access_token)).status, 401);
  one.users.add({ login: 'only@example.com', firstName: 'Only', lastName: 'One' });
  assert.equal(
    two.users.list().some(({ login }) => login === 'only@example.com'),
    false,
  );
  assert.deepEqual(
    two.requests.map(({ path }) => path),
    ['/oauth2/default/v1/userinfo'],
  );
});

test('a sign-in whose time is made to be over cannot go on, and a new one can', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const { stateHandle, interactionHandle } = await app.begin();
  org.expireTransactions();
  for (const answer of [await app.identify(stateHandle), await app.introspect(interactionHandle)]) {
    assert.deepEqual([answer.status, messagesIn(answer)], [401, ['idx.session.expired']]);
  }
  codeIn(await app.identify((await app.begin()).stateHandle));
});

test('starting another org is quick', async (t) => {
  await orgFor(t);
  const before = performance.now();
  await orgFor(t);
  assert.ok(performance.now() - before < 150);
});

test('closing cuts what is under way, twice does no harm, and the port is free again', async () => {
  const org = await startLocalOrg();
  org.faults.add({ path: '/v1/interact', delay: 60_000 });
  const waiting = assert.rejects(new TestApp(org).interact());
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([org.close(), org.close()]);
  await org.close();
  await waiting;
  const again = await startLocalOrg({ port: Number(new URL(org.url).port) });
  assert.equal(again.url, org.url);
  await assert.rejects(startLocalOrg({ port: Number(new URL(org.url).port) }), {
    code: 'EADDRINUSE',
  });
  await again.close();
});
