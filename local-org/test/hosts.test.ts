// Whom the org answers by the name that it was called: a page can make its own name lead to this machine (DNS rebinding).
import assert from 'node:assert/strict';
import test from 'node:test';
import { type LocalOrg, startLocalOrg } from '../src/index.js';
import { ServedHosts } from '../src/http/served-hosts.js';
import { everyRoute } from './support/every-route.js';
import { rawRequest } from './support/raw-request.js';
import { orgFor, TestApp } from './support/test-app.js';

const portOf = (org: LocalOrg): string => new URL(org.url).port;

test('no path of the org, whatever its method, answers under a name that may be another site’s', async (t) => {
  const org = await orgFor(t);
  const routes = await everyRoute();
  assert.ok(routes.length > 50, String(routes.length));
  for (const { method, path } of routes) {
    for (const one of [method, 'OPTIONS', 'PUT']) {
      const { status, head, body } = await rawRequest(
        org,
        `${one} ${path} HTTP/1.1`,
        `Host: evil.example:${portOf(org)}`,
        `Origin: http://evil.example:${portOf(org)}`,
        'Sec-Fetch-Site: same-origin',
      );
      assert.equal(status, 421, `${one} ${path}`);
      assert.doesNotMatch(head, /^(?:access-control-|set-cookie|location)/im);
      assert.match(body, /allowedHosts \(--allowed-host\)/);
    }
  }
});

test('the org answers at the names of this machine with its port, however they are written', async (t) => {
  const org = await orgFor(t);
  const port = portOf(org);
  for (const name of [
    'localhost',
    'LOCALHOST',
    'localhost.',
    '127.0.0.1',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    'app.localhost',
    'a.b.LocalHost',
  ]) {
    assert.equal(
      (await rawRequest(org, 'GET /outbox.json HTTP/1.1', `Host: ${name}:${port}`)).status,
      200,
      name,
    );
  }
});

test('the org answers at no other name, address or port', async (t) => {
  const org = await orgFor(t);
  const port = portOf(org);
  const others = [
    'evil.example',
    `evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `evil.localhost.example:${port}`,
    `notlocalhost:${port}`,
    `localhost..:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.2:${port}`,
    `0.0.0.0:${port}`,
    `192.168.0.1:${port}`,
    `[::2]:${port}`,
    `[::ffff:192.168.0.1]:${port}`,
    'localhost',
    'localhost:1',
    `localhost:${port}0`,
  ];
  for (const host of others)
    assert.ok(
      [400, 421].includes(
        (await rawRequest(org, 'GET /outbox.json HTTP/1.1', `Host: ${host}`)).status,
      ),
      host,
    );
});

test('a host that is none, is missing, is there twice, or stands in the request line, is refused', async (t) => {
  const org = await orgFor(t);
  const good = `Host: localhost:${portOf(org)}`;
  const odd: readonly (readonly string[])[] = [
    ['GET /outbox.json HTTP/1.1'],
    ['GET /outbox.json HTTP/1.0'],
    ['GET /outbox.json HTTP/1.1', good, 'Host: evil.example'],
    ['GET /outbox.json HTTP/1.1', good, good],
    ['GET /outbox.json HTTP/1.1', 'Host: '],
    ['GET /outbox.json HTTP/1.1', `Host: evil.example@localhost:${portOf(org)}`],
    ['GET /outbox.json HTTP/1.1', `Host: localhost:${portOf(org)}/evil.example`],
    ['GET /outbox.json HTTP/1.1', `Host: %6cocalhost:${portOf(org)}`],
    ['GET /outbox.json HTTP/1.1', `Host: localhost:${portOf(org)}, evil.example`],
    [`GET http://evil.example:${portOf(org)}/outbox.json HTTP/1.1`, good],
    [`GET http://localhost:${portOf(org)}/outbox.json HTTP/1.1`, 'Host: evil.example'],
    [`GET ${org.url}/outbox.json HTTP/1.1`, good],
    ['OPTIONS * HTTP/1.1', good],
  ];
  for (const lines of odd) {
    const { status, head } = await rawRequest(org, ...lines);
    assert.equal(status, 400, lines.join(' | '));
    assert.doesNotMatch(head, /^access-control-/im);
  }
  assert.equal((await rawRequest(org, 'GET /outbox.json HTTP/1.0', good)).status, 200);
});

test('neither an upgrade nor a second request on the same connection gets around the name', async (t) => {
  const org = await orgFor(t);
  const upgrade = await rawRequest(
    org,
    'GET /outbox.json HTTP/1.1',
    'Host: evil.example',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  );
  assert.equal(upgrade.status, 421);
  const good = ['GET /outbox.json HTTP/1.1', `Host: localhost:${portOf(org)}`, ''];
  const { status, body } = await rawRequest(
    org,
    ...good,
    'GET /outbox.json HTTP/1.1',
    'Host: evil.example',
  );
  assert.equal(status, 200);
  assert.match(body, /^\[\]HTTP\/1\.1 421 /);
});

test('what a proxy would say of the name is not believed', async (t) => {
  const org = await orgFor(t);
  const forwarded = [
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Port: 443',
    'Forwarded: host=evil.example;proto=https',
    'X-Original-Host: evil.example',
  ];
  for (const { method, path } of await everyRoute()) {
    const { head, body } = await rawRequest(
      org,
      `${method} ${path} HTTP/1.1`,
      `Host: localhost:${portOf(org)}`,
      ...forwarded,
    );
    assert.doesNotMatch(head + body, /evil\.example/, path);
  }
  const refused = await rawRequest(
    org,
    'GET / HTTP/1.1',
    'Host: evil.example',
    `X-Forwarded-Host: localhost:${portOf(org)}`,
  );
  assert.equal(refused.status, 421);
});

test('a foreign name takes no fault, and no drop, that a test has counted', async (t) => {
  const org = await orgFor(t);
  org.faults.add({ path: '/v1/keys', status: 503 });
  assert.equal(
    (await rawRequest(org, 'GET /oauth2/default/v1/keys HTTP/1.1', 'Host: evil.example')).status,
    421,
  );
  assert.equal((await new TestApp(org).call('/oauth2/default/v1/keys')).status, 503);
});

test('the org on 127.0.0.1 answers at localhost, too', async () => {
  const org = await startLocalOrg({ host: '127.0.0.1' });
  assert.equal(
    (await rawRequest(org, 'GET / HTTP/1.1', `Host: localhost:${portOf(org)}`)).status,
    302,
  );
  await org.close();
});

test('allowedHosts adds a name with the org’s port, or with one of its own, and no name below it', async (t) => {
  const org = await orgFor(t, {
    allowedHosts: ['Host.Docker.Internal', 'okta.test:9000', '[fd00::1]'],
  });
  const status = async (host: string) =>
    (await rawRequest(org, 'GET /outbox.json HTTP/1.1', `Host: ${host}`)).status;
  const port = portOf(org);
  assert.deepEqual(
    [
      await status(`host.docker.internal:${port}`),
      await status('okta.test:9000'),
      await status(`[fd00::1]:${port}`),
      await status(`localhost:${port}`),
    ],
    [200, 200, 200, 200],
  );
  for (const host of [
    'host.docker.internal',
    'host.docker.internal:1',
    `okta.test:${port}`,
    `a.okta.test:9000`,
  ])
    assert.equal(await status(host), 421, host);
});

test('without a port a name means port 80, as browsers write it', () => {
  const hosts = new ServedHosts('http://localhost:80', []);
  assert.deepEqual(
    ['localhost', 'localhost:80', 'localhost:8080', 'evil.example'].map((host) => hosts.has(host)),
    [true, true, false, false],
  );
  assert.deepEqual(
    ['http://localhost', 'https://localhost', 'http://evil.example', 'null', '', 'localhost'].map(
      (origin) => hosts.hasOrigin(origin),
    ),
    [true, false, false, false, false, false],
  );
});
