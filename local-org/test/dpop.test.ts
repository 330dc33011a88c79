import assert from 'node:assert/strict';
import test from 'node:test';
import { demoClient, type LocalOrg } from '../src/index.js';
import { ath, DpopKey } from './support/dpop-key.js';
import { type Answer, claimsOf, ORIGIN, orgFor, TestApp } from './support/test-app.js';

const CLIENTS = { clients: [{ ...demoClient(ORIGIN), dpop: true }] };

class BoundApp extends TestApp {
  readonly key = new DpopKey();

  constructor(
    readonly org: LocalOrg,
    server?: string,
  ) {
    super(org, undefined, undefined, server);
  }

  get tokenUrl(): string {
    return `${this.org.url}${this.server}/v1/token`;
  }

  redeemBy(code: string, proof: string | undefined): Promise<Answer> {
    return this.form(
      `${this.server}/v1/token`,
      {
        client_id: this.clientId,
        redirect_uri: `${ORIGIN}/`,
        grant_type: 'interaction_code',
        code_verifier: this.verifier,
        interaction_code: code,
      },
      proof === undefined ? {} : { DPoP: proof },
    );
  }

  /** The nonce that the token endpoint asks for. */
  async nonce(): Promise<string> {
    return (
      (await this.redeemBy('any', this.key.proof('POST', this.tokenUrl))).headers.get(
        'dpop-nonce',
      ) ?? ''
    );
  }

  async bound(): Promise<Answer['body']> {
    const code = await this.code({ scope: 'openid email offline_access' });
    return (
      await this.redeemBy(
        code,
        this.key.proof('POST', this.tokenUrl, { nonce: await this.nonce() }),
      )
    ).body;
  }

  resource(
    path: string,
    accessToken: string,
    proof: string | undefined,
    scheme = 'DPoP',
  ): Promise<Answer> {
    return this.call(path, {
      headers: {
        Authorization: `${scheme} ${accessToken}`,
        ...(proof === undefined ? {} : { DPoP: proof }),
      },
    });
  }
}

test('a first proof is answered with the nonce to put into the next, which a page may read', async (t) => {
  const app = new BoundApp(await orgFor(t, CLIENTS));
  const code = await app.code();
  const first = await app.redeemBy(code, app.key.proof('POST', app.tokenUrl));
  assert.deepEqual(
    [first.status, first.body.error, first.body.error_description],
    [400, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.'],
  );
  assert.match(first.headers.get('access-control-expose-headers') ?? '', /DPoP-Nonce/i);
  const nonce = first.headers.get('dpop-nonce') ?? '';
  const { status, body } = await app.redeemBy(code, app.key.proof('POST', app.tokenUrl, { nonce }));
  assert.deepEqual(
    [
      status,
      body['token_type'],
      typeof (claimsOf(body.access_token)['cnf'] as { jkt: unknown }).jkt,
    ],
    [200, 'DPoP', 'string'],
  );
});

test('an RSA key will do as well', async (t) => {
  const app = new BoundApp(await orgFor(t, CLIENTS));
  const key = new DpopKey('RS256');
  const { status } = await app.redeemBy(
    await app.code(),
    key.proof('POST', app.tokenUrl, { nonce: await app.nonce() }),
  );
  assert.equal(status, 200);
});

test('without a proof there is no token, and the code stays good', async (t) => {
  const app = new BoundApp(await orgFor(t, CLIENTS));
  const code = await app.code();
  const { status, body } = await app.redeemBy(code, undefined);
  assert.deepEqual(
    [status, body.error, body.error_description],
    [400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.'],
  );
  assert.equal(
    (await app.redeemBy(code, app.key.proof('POST', app.tokenUrl, { nonce: await app.nonce() })))
      .status,
    200,
  );
});

const now = (): number => Math.floor(Date.now() / 1000);

const wrongProofs: readonly [string, (app: BoundApp, nonce: string) => string, string][] = [
  [
    'for another method',
    ({ key, tokenUrl }, nonce) => key.proof('GET', tokenUrl, { nonce }),
    'invalid_dpop_proof',
  ],
  [
    'for another URL',
    ({ key, tokenUrl }, nonce) => key.proof('POST', `${tokenUrl}s`, { nonce }),
    'invalid_dpop_proof',
  ],
  ['for no URL', ({ key }, nonce) => key.proof('POST', 'token', { nonce }), 'invalid_dpop_proof'],
  [
    'that is stale',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce, iat: now() - 400 }),
    'invalid_dpop_proof',
  ],
  [
    'from the future',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce, iat: now() + 400 }),
    'invalid_dpop_proof',
  ],
  [
    'without a time',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce, iat: undefined }),
    'invalid_dpop_proof',
  ],
  [
    'without an id',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce, jti: undefined }),
    'invalid_dpop_proof',
  ],
  [
    'of another type',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce }, { typ: 'JWT' }),
    'invalid_dpop_proof',
  ],
  [
    'without an algorithm',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce }, { alg: 'none' }),
    'invalid_dpop_proof',
  ],
  [
    'that shows the private key',
    ({ key, tokenUrl }, nonce) => key.proof('POST', tokenUrl, { nonce }, { jwk: key.privateJwk }),
    'invalid_dpop_proof',
  ],
  [
    'signed by another key',
    ({ tokenUrl, key }, nonce) =>
      key
        .proof('POST', tokenUrl, { nonce })
        .replace(/[^.]+$/, new DpopKey().proof('POST', tokenUrl).split('.')[2] ?? ''),
    'invalid_dpop_proof',
  ],
  ['that is no JWT', () => 'proof', 'invalid_dpop_proof'],
  [
    'with a nonce that the org never gave',
    ({ key, tokenUrl }) => key.proof('POST', tokenUrl, { nonce: 'made-up' }),
    'use_dpop_nonce',
  ],
];

for (const [what, make, error] of wrongProofs) {
  test(`the token endpoint refuses a proof ${what}`, async (t) => {
    const app = new BoundApp(await orgFor(t, CLIENTS));
    const { status, body } = await app.redeemBy(await app.code(), make(app, await app.nonce()));
    assert.deepEqual([status, body.error, body.access_token], [400, error, undefined]);
  });
}

test('a proof is good once', async (t) => {
  const app = new BoundApp(await orgFor(t, CLIENTS));
  const proof = app.key.proof('POST', app.tokenUrl, { nonce: await app.nonce() });
  assert.equal((await app.redeemBy(await app.code(), proof)).status, 200);
  const { body } = await app.redeemBy(await app.code(), proof);
  assert.deepEqual(
    [body.error, body.error_description],
    ['invalid_dpop_proof', 'The DPoP proof JWT has already been used.'],
  );
});

test('refreshing wants a proof by the same key', async (t) => {
  const app = new BoundApp(await orgFor(t, CLIENTS));
  const { refresh_token } = await app.bound();
  const refresh = (DPoP: string | undefined): Promise<Answer> =>
    app.form(
      '/oauth2/default/v1/token',
      {
        client_id: app.clientId,
        grant_type: 'refresh_token',
        refresh_token,
      },
      DPoP === undefined ? {} : { DPoP },
    );
  const nonce = await app.nonce();
  assert.equal((await refresh(undefined)).body.error, 'invalid_dpop_proof');
  assert.equal(
    (await refresh(new DpopKey().proof('POST', app.tokenUrl, { nonce }))).body.error,
    'invalid_dpop_proof',
  );
  const { body } = await refresh(app.key.proof('POST', app.tokenUrl, { nonce }));
  assert.equal(body['token_type'], 'DPoP');
});

for (const [path, server] of [
  ['/oauth2/default/v1/userinfo'],
  ['/api/messages'],
  ['/oauth2/v1/userinfo', '/oauth2'],
] as const) {
  test(`${path} takes a bound token with its proof, and no other way`, async (t) => {
    const app = new BoundApp(await orgFor(t, CLIENTS), server);
    const { access_token: token } = await app.bound();
    const url = app.org.url + path;
    const right = app.key.proof('GET', url, { ath: ath(token) });
    assert.equal((await app.resource(path, token, right)).status, 200);
    const refused: readonly [string, string | undefined, string?][] = [
      ['replayed', right],
      ['missing', undefined],
      ['for another token', app.key.proof('GET', url, { ath: ath('other') })],
      ['for no token', app.key.proof('GET', url)],
      ['for another method', app.key.proof('POST', url, { ath: ath(token) })],
      ['for another URL', app.key.proof('GET', `${url}/1`, { ath: ath(token) })],
      ['by another key', new DpopKey().proof('GET', url, { ath: ath(token) })],
      ['stale', app.key.proof('GET', url, { ath: ath(token), iat: now() - 400 })],
    ];
    for (const [what, proof] of refused) {
      const { status, headers } = await app.resource(path, token, proof);
      assert.equal(status, 401, what);
      assert.match(
        headers.get('www-authenticate') ?? '',
        /^DPoP algs="RS256 ES256", error="invalid_dpop_proof"/,
        what,
      );
    }
    const asBearer = await app.resource(
      path,
      token,
      app.key.proof('GET', url, { ath: ath(token) }),
      'Bearer',
    );
    assert.equal(asBearer.status, 401);
    assert.match(asBearer.headers.get('www-authenticate') ?? '', /^Bearer error="invalid_token"/);
  });
}

test('a token that is not bound is refused under DPoP', async (t) => {
  const org = await orgFor(t);
  const { access_token: token } = await new TestApp(org).tokens();
  const app = new BoundApp(org);
  const proof = app.key.proof('GET', `${org.url}/api/messages`, { ath: ath(token) });
  assert.equal((await app.resource('/api/messages', token, proof)).status, 401);
  assert.equal((await app.resource('/api/messages', token, undefined, 'Bearer')).status, 200);
});
