// The backend of demo/express over plain HTTP, with what no browser would send, and what no page may see.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TestApp } from '../../local-org/test/support/test-app.js';
import { expressDemo, handedOver } from '../support/express-journey.js';
import { HttpVisitor } from '../support/http-visitor.js';

type Demo = Awaited<ReturnType<typeof expressDemo>>;

const attribute = (page: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(page)?.[1] ?? '';
const formToken = (page: string): string =>
  /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** To the address that the element would leave for, with what the page handed to it but for `changes`. */
async function toCallback(
  { appUrl, org }: Demo,
  visitor: HttpVisitor,
  changes: { readonly nonce?: string | undefined } = {},
): Promise<string> {
  const { clientId, asked } = handedOver(await (await visitor.get('/login')).text());
  const interaction_code = await new TestApp(org, clientId, appUrl).code({ ...asked, ...changes });
  return `/login/callback?${new URLSearchParams({ interaction_code, state: asked.state }).toString()}`;
}

async function signedIn(demo: Demo): Promise<HttpVisitor> {
  const visitor = new HttpVisitor(demo.appUrl);
  const answer = await visitor.get(await toCallback(demo, visitor));
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/profile']);
  return visitor;
}

it('keeps the session in a cookie that ends with the browser, and that no script and no other site’s form can use', async (t) => {
  const visitor = new HttpVisitor((await expressDemo(t)).appUrl);
  const cookie = (await visitor.get('/login')).headers.get('set-cookie') ?? '';
  assert.match(cookie, /; HttpOnly/);
  assert.match(cookie, /; SameSite=Lax/);
  assert.doesNotMatch(cookie, /Expires|Max-Age/i);
});

it('gives the session a new id at sign-in, and the old one is worth nothing', async (t) => {
  const demo = await expressDemo(t);
  const visitor = new HttpVisitor(demo.appUrl);
  const callback = await toCallback(demo, visitor);
  const before = visitor.cookie;
  await visitor.get(callback);
  assert.notEqual(visitor.cookie, before);
  assert.equal((await visitor.get('/profile')).status, 200);
  const fixated = new HttpVisitor(demo.appUrl, before);
  assert.equal((await fixated.get('/profile')).status, 303);
});

it('takes a state once: the same answer again is refused, and takes nothing from who is signed in', async (t) => {
  const demo = await expressDemo(t);
  const visitor = new HttpVisitor(demo.appUrl);
  const callback = await toCallback(demo, visitor);
  await visitor.get(callback);
  assert.equal((await visitor.get(callback)).status, 400);
  assert.equal((await visitor.get('/profile')).status, 200);
});

it('gives every form a state and a challenge of its own, and the same ones again for a sign-in under way', async (t) => {
  const visitor = new HttpVisitor((await expressDemo(t)).appUrl);
  const shown = async (path: string) => {
    const page = await (await visitor.get(path)).text();
    return { state: attribute(page, 'state'), challenge: attribute(page, 'code-challenge') };
  };
  const [first, second] = [await shown('/login'), await shown('/login')];
  assert.notEqual(first.state, second.state);
  assert.notEqual(first.challenge, second.challenge);
  assert.deepEqual(await shown(`/login?state=${first.state}`), first);
  assert.notEqual((await shown('/login?state=unknown')).state, 'unknown');
});

it('signs no user in where Okta refuses the code', async (t) => {
  const demo = await expressDemo(t);
  const visitor = new HttpVisitor(demo.appUrl);
  const state = attribute(await (await visitor.get('/login')).text(), 'state');
  const answer = await visitor.get(`/login/callback?interaction_code=made-up&state=${state}`);
  assert.equal(answer.status, 502);
  assert.match(await answer.text(), /No user was signed in/);
  assert.equal((await visitor.get('/profile')).status, 303);
});

it('signs no user in whose ID token has another nonce than the sign-in, or none', async (t) => {
  const demo = await expressDemo(t);
  for (const nonce of ['app-nonce', '', undefined]) {
    const visitor = new HttpVisitor(demo.appUrl);
    const answer = await visitor.get(await toCallback(demo, visitor, { nonce }));
    assert.equal(answer.status, 502, String(nonce));
    assert.equal((await visitor.get('/profile')).status, 303);
  }
});

for (const fault of ['nonce', 'signature', 'issuer', 'audience', 'expired', 'early'] as const) {
  it(`signs no user in by an ID token that is wrong in this: ${fault}`, async (t) => {
    const demo = await expressDemo(t);
    const visitor = new HttpVisitor(demo.appUrl);
    const callback = await toCallback(demo, visitor);
    demo.org.faults.add({ path: '/v1/token', method: 'POST', idToken: fault });
    assert.equal((await visitor.get(callback)).status, 502);
    assert.equal((await visitor.get('/profile')).status, 303);
  });
}

it('gives each sign-in a nonce of its own, of 128 bits and more, and the same one again where it goes on', async (t) => {
  const visitor = new HttpVisitor((await expressDemo(t)).appUrl);
  const shown = async (path: string) => handedOver(await (await visitor.get(path)).text()).asked;
  const [first, second] = [await shown('/login'), await shown('/login')];
  assert.match(first.nonce, /^[\w-]{22,}$/);
  assert.equal(new Set([first.nonce, second.nonce, first.state, second.state]).size, 4);
  assert.deepEqual(await shown(`/login?state=${first.state}`), first);
});

it('takes no repeated parameter, and an error before a code', async (t) => {
  const demo = await expressDemo(t);
  const visitor = new HttpVisitor(demo.appUrl);
  const callback = await toCallback(demo, visitor);
  assert.equal((await visitor.get(`${callback}&state=twice`)).status, 400);
  assert.equal((await visitor.get(`${callback}&error=access_denied`)).status, 400);
  assert.equal(
    demo.org.requests.some(({ path }) => path.endsWith('/v1/token')),
    false,
  );
});

it('shows nothing but a code where a mail’s link is opened elsewhere', async (t) => {
  const visitor = new HttpVisitor((await expressDemo(t)).appUrl);
  const page = await visitor.get(
    `/login/callback?state=foreign&otp=${encodeURIComponent('call +1 555 0100')}`,
  );
  assert.equal(page.status, 400);
  assert.doesNotMatch(await page.text(), /555/);
});

it('lets a caller with an access token into the API, and none without, with rubbish, or with an ID token', async (t) => {
  const demo = await expressDemo(t);
  const visitor = new HttpVisitor(demo.appUrl);
  const ask = async (authorization?: string) => {
    const { status, headers } = await visitor.get(
      '/api/messages',
      authorization === undefined ? {} : { Authorization: authorization },
    );
    return [status, headers.get('www-authenticate')];
  };
  assert.deepEqual(await ask(), [401, 'Bearer']);
  assert.deepEqual(await ask('Bearer not.a.token'), [401, 'Bearer error="invalid_token"']);
  const {
    clientId,
    clientSecret: client_secret,
    redirectUris: [redirect_uri],
  } = demo.client;
  const app = new TestApp(demo.org, clientId, demo.appUrl);
  const { body: tokens } = await app.redeem(await app.code({ redirect_uri }), {
    redirect_uri,
    client_secret,
  });
  assert.deepEqual(await ask(`Bearer ${tokens.id_token}`), [401, 'Bearer error="invalid_token"']);
  assert.deepEqual(await ask(`Bearer ${tokens.access_token}`), [200, null]);
});

it('answers the API with 200 with the session', async (t) => {
  const visitor = await signedIn(await expressDemo(t));
  const answer = await visitor.get('/api/messages');
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { messages: unknown[] }).messages.length, 2);
});

it('signs no user out whose browser was made to send the form by another page', async (t) => {
  const visitor = await signedIn(await expressDemo(t));
  for (const body of [{}, { form_token: '' }, { form_token: 'guessed' }])
    assert.equal((await visitor.post('/logout', body)).status, 403);
  assert.equal((await visitor.get('/logout')).status, 404);
  assert.equal((await visitor.get('/profile')).status, 200);
});

it('ends the session and revokes the access token before the browser leaves for Okta’s logout', async (t) => {
  const demo = await expressDemo(t);
  const visitor = await signedIn(demo);
  const page = await (await visitor.get('/profile')).text();
  const answer = await visitor.post('/logout', { form_token: formToken(page) });
  const leavesFor = new URL(answer.headers.get('location') ?? '');
  assert.equal(leavesFor.origin + leavesFor.pathname, `${demo.org.issuer}/v1/logout`);
  assert.equal(leavesFor.searchParams.get('post_logout_redirect_uri'), `${demo.appUrl}/`);
  assert.equal(demo.org.requests.at(-1)?.path, '/oauth2/default/v1/revoke');
  assert.equal((await visitor.get('/profile')).status, 303);
  assert.equal((await visitor.get('/api/messages')).status, 401);
});

it('signs out also where Okta can’t be reached to revoke the token', async (t) => {
  const demo = await expressDemo(t);
  const visitor = await signedIn(demo);
  const page = await (await visitor.get('/profile')).text();
  demo.org.faults.add({ path: '/oauth2/default/v1/revoke', status: 500 });
  assert.equal((await visitor.post('/logout', { form_token: formToken(page) })).status, 303);
  assert.equal((await visitor.get('/profile')).status, 303);
});

it('lets no browser keep a page, guess a type, frame it or run another’s script', async (t) => {
  const visitor = await signedIn(await expressDemo(t));
  const { headers } = await visitor.get('/profile');
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(
    headers.get('content-security-policy') ?? '',
    /default-src 'none'.*frame-ancestors 'none'.*script-src 'self';/,
  );
  assert.equal(headers.get('x-powered-by'), null);
});
