// What the doctor sees of an org that is in order, as a value; a test changes what it is about.
import type { Answer, GivenAnswer, Heard } from '../../../../src/command/doctor/answer.js';
import { nothingSeen, type Sight } from '../../../../src/command/doctor/sight.js';

export const ISSUER = 'https://o.okta.com/oauth2/default';

export const given = (body: unknown, changes: Partial<GivenAnswer> = {}): GivenAnswer => ({
  kind: 'given',
  status: 200,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  date: 1_000_000,
  machineDate: 1_000_000,
  location: null,
  milliseconds: 20,
  ...changes,
});

export const missing = (reason: string, milliseconds = 20): Answer => ({
  kind: 'missing',
  reason,
  milliseconds,
});

export const heard = (name: string, answer: Answer, corsFault: string | null = null): Heard => ({
  name,
  answer,
  corsFault,
});

export const METADATA = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/v1/authorize`,
  token_endpoint: `${ISSUER}/v1/token`,
  jwks_uri: `${ISSUER}/v1/keys`,
  grant_types_supported: ['authorization_code', 'interaction_code'],
  code_challenge_methods_supported: ['S256'],
};

const KEYS = { keys: [{ kty: 'RSA', kid: 'k', n: 'n', e: 'AQAB' }] };

export const SCREEN = {
  stateHandle: 'handle',
  remediation: {
    type: 'array',
    value: [
      { name: 'identify' },
      { name: 'redirect-idp', type: 'GOOGLE', idp: { id: '0oa1', name: 'Google' } },
      { name: 'redirect-idp', type: 'APPLE' },
    ],
  },
};

export const aSight = ({ options, ...changes }: Partial<Sight> = {}): Sight => ({
  options: {
    issuer: ISSUER,
    clientId: '0oaabc',
    origin: 'https://app.example.com',
    redirectUri: 'https://app.example.com/',
    ...options,
  },
  discovery: heard('discovery', given(METADATA)),
  organization: given({ pipeline: 'idx' }),
  keys: heard('/v1/keys', given(KEYS)),
  interact: heard('/v1/interact', given({ interaction_handle: 'handle' })),
  introspect: heard('/idp/idx', given(SCREEN)),
  token: heard('/v1/token', given('', { status: 204 })),
  userinfo: heard('/v1/userinfo', given('', { status: 204 })),
  ...changes,
});

/** One whose issuer is no URL, so that nothing was asked. */
export const nothingAsked = (): Sight => nothingSeen({ ...aSight().options, issuer: 'o.okta.com' });

/** One whose issuer has no metadata, so that no more was asked. */
export const noMetadata = (): Sight => ({
  ...nothingAsked(),
  options: aSight().options,
  discovery: heard('discovery', given({}, { status: 404 }), 'no Access-Control-Allow-Origin'),
  organization: given({ pipeline: 'idx' }),
});

/** One in which Okta refuses to begin a sign-in. */
export const refusing = (error: string, words?: string, status = 400): Sight =>
  aSight({
    interact: heard('/v1/interact', given({ error, error_description: words }, { status })),
  });
