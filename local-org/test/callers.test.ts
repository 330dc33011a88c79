// Which pages may call which path: what no other site's page can make the org do, and what an app needs.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg } from '../src/index.js';
import { everyRoute, type RouteSample } from './support/every-route.js';
import { rawRequest } from './support/raw-request.js';
import { ORIGIN, orgFor, TestApp } from './support/test-app.js';

const EVIL = 'http://localhost:6666';

type Headers = Readonly<Record<string, string>>;

/** What browsers send with a page's requests. */
const scriptOf = (origin: string): Headers => ({
  'Origin': origin,
  'Sec-Fetch-Site': 'same-site',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
});
const formOf = (origin: string): Headers => ({
  'Origin': origin,
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Dest': 'document',
  'Content-Type': 'application/x-www-form-urlencoded',
});
const part = (dest: string): Headers => ({
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'no-cors',
  'Sec-Fetch-Dest': dest,
});
const visit = (dest = 'document'): Headers => ({
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Dest': dest,
});

async function ask(
  org: LocalOrg,
  { method, path }: Pick<RouteSample, 'method' | 'path'>,
  headers: Headers,
): Promise<{ isRefused: boolean; head: string }> {
  const { status, head, body } = await rawRequest(
    org,
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(org.url).host}`,
    'Content-Length: 0',
    ...Object.entries(headers).map((header) => header.join(': ')),
  );
  assert.notEqual(status, 500, `${method} ${path}: ${body}`);
  return { isRefused: status === 403 && body.includes('"errorCode":"E0000006"'), head };
}

/** Holds what each route of the org does with a request against `isRefused`. */
async function eachRoute(
  org: LocalOrg,
  headers: Headers,
  isRefused: (route: RouteSample) => boolean,
): Promise<void> {
  for (const route of await everyRoute()) {
    const answer = await ask(org, route, headers);
    assert.equal(
      answer.isRefused,
      isRefused(route),
      `${route.method} ${route.path} (${route.callers}): ${JSON.stringify(headers)}`,
    );
    if (answer.isRefused)
      assert.doesNotMatch(answer.head, /^(?:access-control-|set-cookie|location)/im);
  }
}

test('what changes something is for apps or for the org itself, and what is for anyone changes nothing', async () => {
  for (const { method, path, callers } of await everyRoute()) {
    if (callers === 'anyone') assert.equal(method, 'GET', path);
    // A page may send a user to /v1/authorize by a form, too; it only asks.
    if (method !== 'GET' && !path.endsWith('/v1/authorize'))
      assert.ok(callers === 'apps' || callers === 'org', `${method} ${path}`);
  }
});

test('a script of another site’s page is refused everywhere but at what is public', async (t) => {
  const org = await orgFor(t);
  for (const origin of [
    EVIL,
    'null',
    'https://localhost:5173',
    'http://localhost',
    `${ORIGIN}, ${ORIGIN}`,
    org.url.replace('http', 'https'),
    'http://evil.localhost:6666',
    '',
  ]) {
    await eachRoute(org, scriptOf(origin), ({ callers }) => callers !== 'anyone');
  }
});

test('a browser that sends no Sec-Fetch headers is told by its Origin alone', async (t) => {
  const org = await orgFor(t);
  await eachRoute(org, { Origin: EVIL }, ({ callers }) => callers !== 'anyone');
  await eachRoute(org, { Origin: 'null' }, ({ callers }) => callers !== 'anyone');
});

test('another site’s form, which needs no preflight, presses nothing', async (t) => {
  const org = await orgFor(t);
  for (const type of [
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
  ]) {
    await eachRoute(
      org,
      { ...formOf(EVIL), 'Content-Type': type },
      ({ callers }) => callers === 'apps' || callers === 'org',
    );
  }
});

test('another site’s page has no path of the org as an image, script, style, prefetch, object or beacon', async (t) => {
  const org = await orgFor(t);
  for (const dest of ['image', 'script', 'style', 'empty', 'object', 'video'])
    await eachRoute(org, part(dest), ({ callers }) => callers !== 'anyone');
  for (const dest of ['embed', 'object', 'frame'])
    await eachRoute(org, visit(dest), ({ callers }) => callers !== 'anyone');
});

test('another site’s page sends a user to the org’s pages, and has in a frame only what answers without a word', async (t) => {
  const org = await orgFor(t);
  await eachRoute(org, visit(), ({ callers }) => callers === 'apps' || callers === 'org');
  await eachRoute(
    org,
    visit('iframe'),
    ({ callers }) => callers !== 'anyone' && callers !== 'frames',
  );
  const framed = (await everyRoute())
    .filter(({ callers }) => callers === 'frames')
    .map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(
    [...new Set(framed.map((route) => route.replace(/\/oauth2(?:\/default)?/, '')))],
    ['GET /v1/authorize', 'GET /v1/authorize/redirect'],
  );
});

test('a sibling on another port, which browsers count to the same site, is a stranger', async (t) => {
  await eachRoute(
    await orgFor(t),
    { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' },
    ({ callers }) => callers !== 'anyone',
  );
});

test('a page of a trusted origin calls everything but the org’s own forms and switches', async (t) => {
  const org = await orgFor(t);
  await eachRoute(org, scriptOf(ORIGIN), ({ callers }) => callers === 'org');
  const own = (await everyRoute())
    .filter(({ callers }) => callers === 'org')
    .map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(own, [
    'POST /oauth2/default/v1/authorize/consent',
    'POST /oauth2/v1/authorize/consent',
    'POST /login/login.htm',
    'POST /activate',
    'POST /activate/consent',
    'POST /idp-double/0oalocalfacebook/authorize',
    'POST /email/verify/secret',
    'GET /local-org/live',
    'POST /local-org/switches',
  ]);
});

test('a page of a trusted origin reads the APIs, and no page of the org’s', async (t) => {
  const org = await orgFor(t);
  for (const route of await everyRoute()) {
    const { head } = await ask(org, route, scriptOf(ORIGIN));
    assert.equal(
      /^access-control-allow-origin:/im.test(head),
      route.callers === 'apps' || route.callers === 'anyone',
      route.path,
    );
  }
});

test('the org’s own pages call everything, under each name that it has', async (t) => {
  const org = await orgFor(t);
  const { port } = new URL(org.url);
  for (const name of ['localhost', '127.0.0.1', '[::1]', 'app.localhost'])
    await eachRoute(org, scriptOf(`http://${name}:${port}`), () => false);
  await eachRoute(
    org,
    { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' },
    () => false,
  );
});

test('programs call everything: curl, an app’s server, a test, Node’s fetch; so does who types an address', async (t) => {
  const org = await orgFor(t);
  await eachRoute(org, {}, () => false);
  await eachRoute(org, { 'Sec-Fetch-Mode': 'cors' }, () => false);
  await eachRoute(
    org,
    { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    () => false,
  );
});

test('a stranger’s preflight gets no leave, and takes no fault; an app’s gets none for the switches', async (t) => {
  const org = await orgFor(t);
  for (const { path, callers } of await everyRoute()) {
    org.faults.add({ path, method: 'OPTIONS', status: 503 });
    const { head } = await ask(
      org,
      { method: 'OPTIONS', path },
      { ...scriptOf(EVIL), 'Access-Control-Request-Method': 'POST' },
    );
    assert.match(head, /^HTTP\/1\.1 204 /, path);
    assert.doesNotMatch(head, /^access-control-/im);
    org.faults.clear();
    if (callers !== 'org') continue;
    const app = await ask(
      org,
      { method: 'OPTIONS', path },
      { ...scriptOf(ORIGIN), 'Access-Control-Request-Method': 'POST' },
    );
    assert.doesNotMatch(app.head, /^access-control-allow-methods/im, path);
  }
});

test('a stranger takes no fault that a test has counted, not by a made-up path either', async (t) => {
  const org = await orgFor(t);
  org.faults.add({ path: '/v1/token', status: 503 });
  for (const path of ['/oauth2/default/v1/token', '/nowhere/v1/token'])
    assert.ok((await ask(org, { method: 'POST', path }, scriptOf(EVIL))).isRefused, path);
  assert.equal((await new TestApp(org).redeem('x')).status, 503);
});

test('a refused page is told which option would change it', async (t) => {
  const org = await orgFor(t);
  const { body } = await new TestApp(org, undefined, EVIL).interact();
  assert.deepEqual(body['errorCauses'], [
    { errorSummary: `The page's origin "${EVIL}" is none of the org's trustedOrigins (--origin).` },
  ]);
});
