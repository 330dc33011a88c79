// The door of demo/express: where it listens, whom it answers, and what its cookie is, by http, by https, and behind a proxy.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { it, type TestContext } from 'node:test';
import { createApp } from '../../demo/express/app.js';
import { listensAt, type Settings, settingsFrom } from '../../demo/express/settings.js';
import { freePort } from '../../scripts/free-port.mjs';
import { root } from '../../scripts/root.mjs';
import { TestApp } from '../../local-org/test/support/test-app.js';
import { expressDemo, handedOver } from '../support/express-journey.js';
import { HttpVisitor } from '../support/http-visitor.js';
import { selfSigned } from '../support/self-signed.js';

const attribute = (page: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(page)?.[1] ?? '';
const formToken = (page: string): string =>
  /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? '';

const ENV = {
  ISSUER: 'https://example.okta.com/oauth2/default',
  CLIENT_ID: '0oaweb',
  CLIENT_SECRET: 'secret',
  SESSION_SECRET: 'a secret of the test',
};

const settingsOf = (env: Readonly<Record<string, string>>): Settings =>
  settingsFrom({ ...ENV, ...env }, `${root}dist/cdn`);

/** The app of these settings by http, as it stands behind a proxy; a visitor who goes there as the proxy would. */
async function behindProxy(t: TestContext, settings: Settings): Promise<HttpVisitor> {
  const server = createApp(settings).listen(0, 'localhost');
  await once(server, 'listening');
  t.after(() => server.close());
  return new HttpVisitor(settings.appUrl, '', { port: (server.address() as AddressInfo).port });
}

it('by https has a cookie that is this host’s alone, and signs in and out with it', async (t) => {
  const tls = selfSigned();
  const demo = await expressDemo(t, 'login', tls);
  const visitor = new HttpVisitor(demo.appUrl, '', { ca: tls.cert });
  const login = await visitor.get('/login');
  const cookie = login.headers.get('set-cookie') ?? '';
  assert.match(
    cookie,
    /^__Host-express_demo_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  assert.match(login.headers.get('strict-transport-security') ?? '', /max-age=\d+/);
  const page = await login.text();
  const before = visitor.cookie;
  const {
    clientId,
    asked,
    asked: { state },
  } = handedOver(page);
  assert.equal(asked.redirect_uri, `${demo.appUrl}/login/callback`);
  const interaction_code = await new TestApp(demo.org, clientId, demo.appUrl).code(asked);
  assert.equal(
    (
      await visitor.get(
        `/login/callback?${new URLSearchParams({ interaction_code, state }).toString()}`,
      )
    ).headers.get('location'),
    '/profile',
  );
  assert.notEqual(visitor.cookie, before);
  assert.equal(
    (await new HttpVisitor(demo.appUrl, before, { ca: tls.cert }).get('/profile')).status,
    303,
  );
  // A neighbour of the domain can plant the plain name, and not the other.
  assert.equal(
    (
      await new HttpVisitor(demo.appUrl, visitor.cookie.replace('__Host-', ''), {
        ca: tls.cert,
      }).get('/profile')
    ).status,
    303,
  );
  const signedIn = visitor.cookie;
  const out = await visitor.post(
    '/logout',
    { form_token: formToken(await (await visitor.get('/profile')).text()) },
    { Origin: demo.appUrl },
  );
  assert.match(
    out.headers.get('set-cookie') ?? '',
    /^__Host-express_demo_session=; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax$/,
  );
  assert.equal(
    (await new HttpVisitor(demo.appUrl, signedIn, { ca: tls.cert }).get('/profile')).status,
    303,
  );
});

it('by http on this machine has a plain name, which is all that a browser takes there', async (t) => {
  const visitor = new HttpVisitor((await expressDemo(t)).appUrl);
  assert.match(
    (await visitor.get('/login')).headers.get('set-cookie') ?? '',
    /^express_demo_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
});

it('behind a proxy believes `X-Forwarded-Proto` of the proxies that it is told of, and of no other', async (t) => {
  const proxied = await behindProxy(
    t,
    settingsOf({ APP_URL: 'https://app.example.com', TRUST_PROXY: 'loopback' }),
  );
  const page = await proxied.get('/login', { 'X-Forwarded-Proto': 'https' });
  assert.equal(page.status, 200);
  assert.match(page.headers.get('set-cookie') ?? '', /^__Host-.*; Secure/);
  assert.equal((await proxied.get('/login', { 'X-Forwarded-Proto': 'http' })).status, 421);
  assert.equal((await proxied.get('/login')).status, 421);
  const elsewhere = await behindProxy(
    t,
    settingsOf({ APP_URL: 'https://app.example.com', TRUST_PROXY: '10.0.0.0/8' }),
  );
  const refused = await elsewhere.get('/login', { 'X-Forwarded-Proto': 'https' });
  assert.deepEqual([refused.status, refused.headers.get('set-cookie')], [421, null]);
});

it('answers under its own address alone, whatever a proxy or a page says of it', async (t) => {
  const { appUrl } = await expressDemo(t);
  const { port, host } = new URL(appUrl);
  const visitor = new HttpVisitor(appUrl);
  for (const Host of [
    `evil.example:${port}`,
    `127.0.0.1:${port}`,
    'localhost',
    'localhost:1',
    `localhost.evil.example:${port}`,
    `localhost.:${port}`,
  ]) {
    for (const path of [
      '/',
      '/login',
      '/login/callback?state=x',
      '/profile',
      '/api/messages',
      '/public/pages.css',
      '/okta-sign-in/okta-sign-in.js',
      '/nowhere',
    ]) {
      const answer = await visitor.get(path, { Host, 'X-Forwarded-Host': host });
      assert.deepEqual(
        [answer.status, answer.headers.get('set-cookie')],
        [421, null],
        `${Host} ${path}`,
      );
      assert.ok((await answer.text()).includes(`href="${appUrl}/"`));
    }
  }
  assert.equal(
    (
      await visitor.get('/login', {
        'Host': host.toUpperCase(),
        'X-Forwarded-Host': 'evil.example',
      })
    ).status,
    200,
  );
});

it('takes a form of its own pages alone: neither another site’s, nor a sibling’s, nor one from nowhere', async (t) => {
  const { appUrl } = await expressDemo(t);
  const visitor = new HttpVisitor(appUrl);
  const strangers: readonly Record<string, string>[] = [
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost:1' },
    { Origin: appUrl.replace('http', 'https') },
    { Origin: `${appUrl}.evil.example` },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Origin': appUrl, 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of strangers)
    assert.equal((await visitor.post('/logout', {}, headers)).status, 403, JSON.stringify(headers));
  for (const headers of [
    { 'Origin': appUrl, 'Sec-Fetch-Site': 'same-origin' },
    { Origin: appUrl },
    {},
  ])
    assert.equal((await visitor.post('/logout', {}, headers)).headers.get('location'), '/');
});

it('lets no other site take its answers in, as an image, a script or data', async (t) => {
  const visitor = new HttpVisitor((await expressDemo(t)).appUrl);
  for (const path of ['/', '/login', '/api/messages', '/nowhere'])
    assert.equal(
      (await visitor.get(path)).headers.get('cross-origin-resource-policy'),
      'same-origin',
      path,
    );
});

it('takes an answer only if each part of it has the shape that it must, and keeps the sign-in under way', async (t) => {
  const demo = await expressDemo(t);
  const visitor = new HttpVisitor(demo.appUrl);
  const page = await (await visitor.get('/login')).text();
  const {
    clientId,
    asked,
    asked: { state },
  } = handedOver(page);
  const odd = [
    'interaction_code=a%20b',
    'interaction_code=%0Aa',
    `interaction_code=${'a'.repeat(513)}`,
    'interaction_code=%3Cimg%3E',
    'interaction_code=a&interaction_code=b',
    'interaction_code[]=a',
    'interaction_code[x]=a',
    'error=a%20b',
    `error=${'a'.repeat(65)}`,
    'error=a&error=b',
    'error[]=interaction_required',
  ];
  for (const query of odd) {
    const answer = await visitor.get(`/login/callback?state=${state}&${query}`);
    assert.equal(answer.status, 400, query);
    assert.match(await answer.text(), /not under way here/, query);
  }
  for (const other of [
    `state=${state}&state=${state}`,
    `state[]=${state}`,
    `state=${state}x`,
    'state=__proto__',
    `state=${encodeURIComponent(`${state}\n`)}`,
  ]) {
    assert.equal(
      (await visitor.get(`/login/callback?interaction_code=good&${other}`)).status,
      400,
      other,
    );
  }
  assert.equal(
    demo.org.requests.some(({ path }) => path.endsWith('/v1/token')),
    false,
  );
  const interaction_code = await new TestApp(demo.org, clientId, demo.appUrl).code(asked);
  assert.equal(
    (
      await visitor.get(
        `/login/callback?${new URLSearchParams({ interaction_code, state }).toString()}`,
      )
    ).headers.get('location'),
    '/profile',
  );
});

it('shows Okta’s words for an error where they are words, and the code of the error else', async (t) => {
  const { appUrl } = await expressDemo(t);
  const refusal = async (description: string): Promise<string> => {
    const visitor = new HttpVisitor(appUrl);
    const state = attribute(await (await visitor.get('/login')).text(), 'state');
    return (
      await visitor.get(
        `/login/callback?${new URLSearchParams({ state, error: 'access_denied', error_description: description }).toString()}`,
      )
    ).text();
  };
  assert.match(await refusal('User is not assigned.'), /id="quote">User is not assigned\.</);
  for (const odd of ['a'.repeat(501), 'one\u0000two', 'one\ntwo', '\u202Eoops', ''])
    assert.match(await refusal(odd), /id="quote">access_denied</);
});

it('listens on this machine alone, unless HOST says otherwise', async (t) => {
  const port = await freePort();
  const server = spawn(process.execPath, ['demo/express/server.js'], {
    cwd: root,
    env: { ...process.env, ...ENV, APP_URL: `http://localhost:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => server.kill());
  await once(server.stdout, 'data');
  assert.equal((await new HttpVisitor(`http://localhost:${port}`).get('/')).status, 200);
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && !one.internal && one.family === 'IPv4');
  for (const one of outside)
    await assert.rejects(
      fetch(`http://${one?.address ?? ''}:${port}/`, { signal: AbortSignal.timeout(2000) }),
    );
});

it('is told where to listen by HOST and PORT, and by the port of APP_URL', () => {
  const at = (env: Readonly<Record<string, string>>) => listensAt(env, settingsOf(env));
  assert.deepEqual(at({}), { host: 'localhost', port: 3000 });
  assert.deepEqual(at({ APP_URL: 'http://localhost:4000' }), { host: 'localhost', port: 4000 });
  assert.deepEqual(
    at({
      HOST: '0.0.0.0',
      PORT: '8080',
      APP_URL: 'https://app.example.com',
      TRUST_PROXY: '10.0.0.1, loopback',
    }),
    { host: '0.0.0.0', port: 8080 },
  );
  assert.throws(() => at({ PORT: 'http' }), /^Error: PORT /);
});

it('refuses a setting that it can’t honour, and names it', () => {
  const wrong: readonly [Readonly<Record<string, string>>, RegExp][] = [
    [{ APP_URL: 'https://app.example.com' }, /TRUST_PROXY/],
    [{ APP_URL: 'https://app.example.com/shop', TRUST_PROXY: 'loopback' }, /^Error: APP_URL /],
    [{ APP_URL: 'http://app.example.com' }, /^Error: APP_URL /],
    [{ APP_URL: 'http://localhost.example.com' }, /^Error: APP_URL /],
    [{ APP_URL: 'localhost:3000' }, /^Error: APP_URL /],
    [{ APP_URL: 'ftp://localhost' }, /^Error: APP_URL /],
    [{ TRUST_PROXY: 'true' }, /^Error: TRUST_PROXY /],
    [{ TRUST_PROXY: '1' }, /^Error: TRUST_PROXY /],
    [{ TRUST_PROXY: 'proxy.example.com' }, /^Error: TRUST_PROXY /],
    [{ RESUME_AT: 'nowhere' }, /^Error: RESUME_AT /],
    [{ CLIENT_SECRET: '' }, /CLIENT_SECRET/],
  ];
  for (const [env, words] of wrong)
    assert.throws(() => settingsOf(env), words, JSON.stringify(env));
});
