// Answers and tokens as Okta's, to be spoilt by the tests.
export const issuer = 'https://o.okta.com/oauth2/default';
export const clientId = '0oa1';
export const now = 1_800_000_000_000;
const seconds = now / 1000;

export const goodDiscovery = (): Record<string, unknown> => ({
  issuer,
  authorization_endpoint: `${issuer}/v1/authorize`,
  token_endpoint: `${issuer}/v1/token`,
  userinfo_endpoint: `${issuer}/v1/userinfo`,
  revocation_endpoint: `${issuer}/v1/revoke`,
  end_session_endpoint: `${issuer}/v1/logout`,
  registration_endpoint: 'https://o.okta.com/oauth2/v1/clients',
  jwks_uri: `${issuer}/v1/keys`,
  code_challenge_methods_supported: ['S256'],
});

export const goodKey = () => ({
  kty: 'RSA',
  kid: 'k1',
  use: 'sig',
  alg: 'RS256',
  n: 'AQAB',
  e: 'AQAB',
});

/** As auth-js keeps them; `life` in seconds from now. */
export const goodTokens = (life = 3600, text = 'new') => ({
  accessToken: {
    accessToken: `access-${text}`,
    tokenType: 'Bearer',
    expiresAt: seconds + life,
    scopes: ['openid'],
    userinfoUrl: `${issuer}/v1/userinfo`,
    authorizeUrl: `${issuer}/v1/authorize`,
    claims: { iss: issuer, cid: clientId, exp: seconds + life, sub: 'ada@example.com' },
  } as Record<string, unknown> & { claims: Record<string, unknown> },
  idToken: {
    idToken: `id-${text}`,
    issuer,
    clientId,
    expiresAt: seconds + life,
    scopes: ['openid'],
    authorizeUrl: `${issuer}/v1/authorize`,
    claims: {
      iss: issuer,
      aud: clientId,
      sub: '00u1',
      iat: seconds,
      exp: seconds + life,
      auth_time: seconds - 10,
    },
  } as Record<string, unknown> & { claims: Record<string, unknown> },
  refreshToken: {
    refreshToken: `refresh-${text}`,
    issuer,
    tokenUrl: `${issuer}/v1/token`,
    expiresAt: seconds + life,
    scopes: ['openid'],
  } as Record<string, unknown>,
});

export type GoodTokens = ReturnType<typeof goodTokens>;

/** Tokens with some of them, or some of their claims, replaced. */
export function spoilt(
  token: 'accessToken' | 'idToken',
  record: Record<string, unknown>,
  claims: Record<string, unknown> = {},
  tokens = goodTokens(),
): GoodTokens {
  return {
    ...tokens,
    [token]: { ...tokens[token], ...record, claims: { ...tokens[token].claims, ...claims } },
  };
}
