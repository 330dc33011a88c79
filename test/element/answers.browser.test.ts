import { expect } from '@open-wc/testing';
import { aJwt } from '../support/a-jwt.js';
import { cleanUp, place, signInAda, type Fixture } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { afterTheWait } from '../support/page-clock.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, until } from '../support/widget-form.js';

const KEY = 'okta-token-storage';
const CACHE = 'okta-cache-storage';
const DISCOVERY = '/.well-known/openid-configuration';
const scopes = 'openid profile email offline_access';

type Records = Record<'accessToken' | 'idToken' | 'refreshToken', Record<string, unknown>>;
const stored = () => JSON.parse(localStorage.getItem(KEY)!) as Records;
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none', hint: '' }),
    (error: unknown) => error as { code: string; hint: string },
  );

/** As if the tokens had been issued an hour earlier. */
function age(): void {
  const tokens = stored();
  for (const token of Object.values(tokens)) token['expiresAt'] = Number(token['expiresAt']) - 3600;
  localStorage.setItem(KEY, JSON.stringify(tokens));
}

/** Signs in by a redirect back, which is quicker than by the form. */
async function signedIn(org: TestOrg, attributes: Record<string, string> = {}): Promise<Fixture> {
  const { code, state } = await startCallback(org, undefined, scopes);
  arriveWith({ interaction_code: code, state });
  const fixture = place(org, { scopes, ...attributes });
  await fixture.next('signed-in');
  return fixture;
}

describe('an answer of another shape', () => {
  let org: TestOrg;
  let metadata: Record<string, unknown>;
  beforeEach(async () => {
    org = await startOrg();
    metadata = (await (await fetch(org.issuer + DISCOVERY)).json()) as Record<string, unknown>;
    await org.clearRequests();
  });
  afterEach(cleanUp);

  for (const [name, spoil] of Object.entries<() => unknown>({
    'that is empty': () => ({}),
    'that is a list': () => [metadata],
    'with a look-alike’s `issuer`': () => ({ ...metadata, issuer: `${org.issuer}.evil.example` }),
    'with a slash more in `issuer`': () => ({ ...metadata, issuer: `${org.issuer}/` }),
    'with a token endpoint elsewhere': () => ({
      ...metadata,
      token_endpoint: 'https://evil.example/v1/token',
    }),
    'with the keys elsewhere': () => ({ ...metadata, jwks_uri: 'https://evil.example/v1/keys' }),
  })) {
    it(`for the issuer’s metadata, ${name}, costs one try, and is not kept`, async () => {
      await org.fault({ path: DISCOVERY, method: 'GET', status: 200, body: spoil() as object });
      const { element, next } = place(org);
      const { error } = await next('error');
      expect(error.code).to.equal('server');
      expect(error.hint).to.contain(DISCOVERY);
      expect(localStorage.getItem(CACHE) ?? '')
        .not.to.contain('"issuer"')
        .and.not.to.contain('jwks_uri');
      const ready = next('ready');
      await element.signIn();
      await ready;
    });

    it(`for the issuer’s metadata, ${name}, that lies in storage is dropped and asked for again`, async () => {
      const url = org.issuer + DISCOVERY;
      localStorage.setItem(
        CACHE,
        JSON.stringify({ [url]: { expiresAt: Date.now() / 1000 + 3600, response: spoil() } }),
      );
      const { log, next } = place(org);
      await next('ready');
      expect(log.join()).not.to.contain('error');
      expect(
        (await org.requests()).filter(
          ({ method, path }) => method === 'GET' && path.endsWith(DISCOVERY),
        ),
      ).to.have.length(1);
      expect(
        (
          JSON.parse(localStorage.getItem(CACHE)!) as Record<
            string,
            { response: { issuer: string } }
          >
        )[url]?.response.issuer,
      ).to.equal(org.issuer);
    });
  }

  it('that another page writes while this one is open is dropped, too', async () => {
    const { element, next } = place(org, { manual: '' });
    await element.whenSettled();
    localStorage.setItem(
      CACHE,
      JSON.stringify({ [org.issuer + DISCOVERY]: { expiresAt: 4e9, response: metadata } }),
    );
    const ready = next('ready');
    await element.signIn();
    await ready;
    expect(localStorage.getItem(CACHE)).not.to.contain('4000000000');
  });

  for (const body of [{}, { keys: {} }, { keys: [] }, { keys: [{ kty: 'RSA' }] }]) {
    it(`for the keys, ${JSON.stringify(body)}, costs one try, and is neither kept nor read back`, async () => {
      const { element, log, next } = place(org);
      await next('ready');
      await org.fault({ path: '/v1/keys', method: 'GET', status: 200, body, times: 3 });
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      const { error } = await next('error');
      expect(error.code).to.equal('server');
      expect(error.hint).to.contain('/v1/keys');
      expect(log.join()).not.to.contain('signed-in:');
      expect(Object.keys(JSON.parse(localStorage.getItem(CACHE)!) as object).join()).not.to.contain(
        '/v1/keys',
      );
      await org.clearFaults();
      const cache = JSON.parse(localStorage.getItem(CACHE)!) as object;
      localStorage.setItem(
        CACHE,
        JSON.stringify({
          ...cache,
          [`${org.issuer}/v1/keys`]: { expiresAt: Date.now() / 1000 + 3600, response: body },
        }),
      );
      await next('ready');
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await next('signed-in');
    });
  }

  for (const [path, body] of [
    ['/v1/interact', {}],
    ['/v1/interact', { interaction_handle: { a: 1 } }],
    ['/idp/idx/introspect', {}],
    ['/idp/idx/introspect', { remediation: 7 }],
    ['/idp/idx/introspect', []],
  ] as const) {
    it(`of ${path}, ${JSON.stringify(body)}, is told, and the next try works`, async () => {
      await org.fault({
        path,
        method: 'POST',
        status: 200,
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
      const { element, next } = place(org);
      expect((await next('error')).error.code).to.equal('server');
      const ready = next('ready');
      await element.signIn();
      await ready;
    });
  }

  for (const [name, body] of Object.entries({
    'nothing': {},
    'no access token': { id_token: 'x', token_type: 'Bearer', expires_in: 3600 },
    'no life': { access_token: 'x', token_type: 'Bearer', expires_in: -1 },
  })) {
    it(`of /v1/token to a code, ${name}, signs no user in, and the next try works`, async () => {
      const { code, state } = await startCallback(org);
      await org.fault({ path: '/v1/token', method: 'POST', status: 200, body });
      arriveWith({ interaction_code: code, state });
      const { element, log, next } = place(org);
      expect((await next('error')).error.code).to.equal('server');
      await next('ready');
      expect(log.join()).not.to.contain('signed-in:');
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await next('signed-in');
    });
  }
});

describe('a renewal that is answered', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg({ policies: { refreshTokenGrace: 30 } })));
  afterEach(cleanUp);

  /** What the org answered to the sign-in, as a body. */
  const body = (more: object = {}) => {
    const { accessToken, idToken, refreshToken } = stored();
    return {
      access_token: accessToken['accessToken'],
      id_token: idToken['idToken'],
      refresh_token: refreshToken['refreshToken'],
      token_type: 'Bearer',
      expires_in: 3600,
      scope: scopes,
      ...more,
    };
  };

  for (const [name, answer] of Object.entries<() => object>({
    'by an empty object': () => ({}),
    'without an access token': () => body({ access_token: undefined }),
    'without an ID token': () => body({ id_token: undefined }),
    'by the tokens that it was to renew': () => body(),
    'by a token of another type': () => body({ token_type: 'mac' }),
    'by a token that has ended': () => body({ expires_in: 0 }),
    'by a token with a line break': () => body({ access_token: 'a\nb' }),
  })) {
    it(`${name} is renewal-failed: nothing stale is handed out, nothing is told, the tokens stay, and the next one works`, async () => {
      const { element, log } = await signedIn(org);
      await org.fault({ path: '/v1/token', method: 'POST', status: 200, body: answer(), times: 5 });
      age(); // The element may notice by itself from here on.
      const before = localStorage.getItem(KEY);
      expect((await failure(element.getAccessToken())).code).to.equal('renewal-failed');
      expect(log).not.to.include('tokens-renewed');
      expect(localStorage.getItem(KEY)).to.equal(before);
      expect(element.isSignedIn).to.equal(true);
      await org.clearFaults();
      expect(await afterTheWait(() => element.getAccessToken()))
        .to.match(/^ey/)
        .and.not.to.equal((JSON.parse(before!) as Records).accessToken['accessToken']);
      expect(log).to.include('tokens-renewed');
    });
  }

  for (const fault of ['subject', 'party', 'issuer', 'audience'] as const) {
    it(`by an ID token with another ${fault} is renewal-failed, and the tokens stay`, async () => {
      const { element, log } = await signedIn(org);
      await org.fault({ path: '/v1/token', method: 'POST', idToken: fault, times: 5 });
      age();
      const before = localStorage.getItem(KEY);
      expect((await failure(element.getAccessToken())).code).to.equal('renewal-failed');
      expect(log).not.to.include('tokens-renewed');
      expect(localStorage.getItem(KEY)).to.equal(before);
      expect(element.user?.email).to.equal('ada@example.com');
    });
  }
});

describe('the profile', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('of another user is refused with token-invalid, and changes nothing', async () => {
    const { element } = await signedIn(org);
    await org.fault({
      path: '/v1/userinfo',
      method: 'GET',
      status: 200,
      body: { sub: '00usomebodyelse', email: 'eve@example.com' },
    });
    const { code, hint } = await failure(element.getUser());
    expect(code).to.equal('token-invalid');
    expect(hint).to.contain('/v1/userinfo').and.contain('`sub`');
    expect(element.user?.email).to.equal('ada@example.com');
    expect((await element.getUser()).email).to.equal('ada@example.com');
  });

  it('of another user adds nothing to a sign-in', async () => {
    await org.fault({
      path: '/v1/userinfo',
      method: 'GET',
      status: 200,
      body: { sub: '00usomebodyelse', email: 'eve@example.com' },
    });
    const { element } = await signedIn(org);
    expect(JSON.stringify(element.user))
      .not.to.contain('eve@example.com')
      .and.not.to.contain('00usomebodyelse');
  });

  for (const answer of ['{}', '[]', 'null', '{"sub":7}']) {
    it(`of another shape, ${answer}, is refused`, async () => {
      const { element } = await signedIn(org);
      await org.fault({
        path: '/v1/userinfo',
        method: 'GET',
        status: 200,
        body: answer,
        headers: { 'Content-Type': 'application/json' },
      });
      expect((await failure(element.getUser())).code).to.equal('server');
    });
  }
});

describe('`maxAge`', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('is asked for, and an ID token without `auth_time` is refused', async () => {
    const { element, next } = place(org, {
      config: JSON.stringify({ authParams: { maxAge: 60 } }),
    });
    await next('ready');
    await org.fault({ path: '/v1/token', method: 'POST', idToken: 'auth-time' });
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    const { error } = await next('error');
    expect(error.code).to.equal('token-invalid');
    expect(error.hint).to.contain('auth_time');
    expect(localStorage.getItem(KEY) ?? '').not.to.match(aJwt);
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('that was not asked for needs no `auth_time`', async () => {
    const { code, state } = await startCallback(org);
    await org.fault({ path: '/v1/token', method: 'POST', idToken: 'auth-time' });
    arriveWith({ interaction_code: code, state });
    await place(org).next('signed-in');
  });
});

describe('a sign-out where storage holds another’s tokens', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const revoked = async () =>
    (await org.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/v1/revoke'),
    );

  for (const [name, change] of Object.entries<(tokens: Records) => object>({
    'another issuer’s access token alone': ({ accessToken }) => ({
      accessToken: {
        ...accessToken,
        claims: { ...(accessToken['claims'] as object), iss: 'https://evil.example' },
      },
    }),
    'another client’s access token alone': ({ accessToken }) => ({
      accessToken: {
        ...accessToken,
        claims: { ...(accessToken['claims'] as object), cid: '0oaother' },
      },
    }),
    'a refresh token alone': ({ refreshToken }) => ({ refreshToken }),
    'another issuer’s access and refresh token': ({ accessToken, refreshToken }) => ({
      accessToken: { ...accessToken, claims: { iss: 'https://evil.example' } },
      refreshToken: { ...refreshToken, issuer: 'https://evil.example' },
    }),
  })) {
    it(`${name} revokes and removes none of them`, async () => {
      const { element } = await signedIn(org);
      const foreign = JSON.stringify(change(stored()));
      localStorage.setItem(KEY, foreign);
      await org.clearRequests();
      await element.signOut({ scope: 'local' });
      expect(await revoked()).to.deep.equal([]);
      expect(localStorage.getItem(KEY)).to.equal(foreign);
    });
  }

  it('beside its own revokes and removes its own only', async () => {
    const { element } = await signedIn(org);
    const { idToken, accessToken } = stored();
    const foreign = { accessToken: { ...accessToken, claims: { iss: 'https://evil.example' } } };
    localStorage.setItem(KEY, JSON.stringify({ idToken, ...foreign }));
    await org.clearRequests();
    await element.signOut({ scope: 'local' });
    expect(await revoked()).to.deep.equal([]);
    expect(JSON.parse(localStorage.getItem(KEY)!)).to.deep.equal(foreign);
  });

  it('takes what is its own without an ID token, too', async () => {
    const { element } = await signedIn(org);
    const { accessToken, refreshToken } = stored();
    localStorage.setItem(KEY, JSON.stringify({ accessToken, refreshToken }));
    await org.clearRequests();
    await element.signOut({ scope: 'local' });
    await until(() => localStorage.getItem(KEY) === null, 'the tokens to go');
    expect((await revoked()).map(({ status }) => status)).to.deep.equal([200, 200]);
  });
});

describe('stored tokens that are not what they should be', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  for (const [name, change] of Object.entries<(tokens: Records) => void>({
    'would be sent to another origin': ({ accessToken }) =>
      void (accessToken['userinfoUrl'] = 'https://evil.example/v1/userinfo'),
    'are another issuer’s by the access token’s word': ({ accessToken }) =>
      void ((accessToken['claims'] as Record<string, unknown>)['iss'] = 'https://evil.example'),
    'are for another party': ({ idToken }) =>
      void ((idToken['claims'] as Record<string, unknown>)['azp'] = '0oaother'),
    'would be renewed elsewhere': ({ refreshToken }) =>
      void (refreshToken['tokenUrl'] = 'https://evil.example/v1/token'),
  })) {
    it(`are not read back where they ${name}`, async () => {
      const { element } = await signedIn(org);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      const tokens = stored();
      change(tokens);
      localStorage.setItem(KEY, JSON.stringify(tokens));
      const { log, next } = place(org);
      await next('ready');
      expect(log.join()).not.to.contain('signed-in:');
    });
  }
});

it('signs in as ever, with everything as it should be', async () => {
  const org = await startOrg();
  const { element } = await signInAda(org, { scopes });
  expect(await element.getAccessToken()).to.match(/^ey/);
  await cleanUp();
});
