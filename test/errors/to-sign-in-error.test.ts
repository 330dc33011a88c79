import { describe, it } from 'node:test';
import { expect } from 'chai';
import { refusedAnswer } from '../../src/errors/refused-answer.js';
import { SIGN_IN_ERROR_CODES, SignInError } from '../../src/errors/sign-in-error.js';
import { toSignInError } from '../../src/errors/to-sign-in-error.js';

const codes = (thrown: unknown[]) => thrown.map((one) => toSignInError(one).code);
const sdk = (message: string) => ({
  name: 'AuthSdkError',
  errorCode: 'INTERNAL',
  errorSummary: message,
  message,
});
const api = (status: number, more = {}) => ({
  name: 'AuthApiError',
  message: 'x',
  xhr: { status },
  ...more,
});
const oauth = (errorCode: string, message = 'because') => ({
  name: 'OAuthError',
  errorCode,
  errorSummary: message,
  message,
  resp: { status: 400 },
});

describe('toSignInError', () => {
  it('leaves a SignInError as it is', () => {
    const error = new SignInError('network', 'n');
    expect(toSignInError(error)).to.equal(error);
  });

  it('keeps what was thrown as the cause, and says something to the user for every code', () => {
    const cause = oauth('invalid_grant');
    expect(toSignInError(cause).cause).to.equal(cause);
    expect(toSignInError(cause).message).to.match(/sign in again/);
    expect(SIGN_IN_ERROR_CODES).to.have.length(19);
  });

  it('knows the widget’s word for a storage that keeps nothing', () => {
    expect(
      codes([
        { name: 'CONFIG_ERROR', message: 'Could not load transaction data from storage' },
        { name: 'CONFIG_ERROR', message: 'x' },
      ]),
    ).to.deep.equal(['storage-unavailable', 'configuration']);
  });

  it('takes what prompt=none answers for the end of the session', () => {
    expect(
      codes(
        ['interaction_required', 'consent_required', 'account_selection_required'].map((code) =>
          oauth(code),
        ),
      ),
    ).to.deep.equal(Array(3).fill('session-expired'));
  });

  it('maps OAuth errors', () => {
    expect(
      codes(
        [
          'access_denied',
          'invalid_grant',
          'invalid_client',
          'unauthorized_client',
          'invalid_scope',
          'login_required',
          'server_error',
        ].map((code) => oauth(code)),
      ),
    ).to.deep.equal([
      'access-denied',
      'code-rejected',
      'configuration',
      'configuration',
      'configuration',
      'session-expired',
      'server',
    ]);
  });

  it('says why access was denied, and where to look', () => {
    expect(
      toSignInError(oauth('access_denied', 'User is not assigned to the client application.')).hint,
    )
      .to.contain('User is not assigned to the client application. The user')
      .and.contain('System Log');
  });

  it('says where the embedded form is turned on, where the org refuses it', () => {
    const words = 'The requested feature is not enabled in this environment.';
    const error = toSignInError(oauth('access_denied', words));
    expect(error.code).to.equal('configuration');
    expect(error.hint)
      .to.match(/Interaction Code.*Settings > Account/)
      .and.contain(words);
  });

  it('takes another refusal that speaks of “not enabled” for one of the user’s', () => {
    expect(
      toSignInError(oauth('access_denied', 'The user is not enabled for the app.')).code,
    ).to.equal('access-denied');
  });

  it('maps a bare answer of /interact', () => {
    expect(
      toSignInError({ error: 'invalid_client', error_description: 'Unknown client' }),
    ).to.deep.include({ code: 'configuration' });
    expect(
      toSignInError({ error: 'invalid_client', error_description: 'Unknown client' }).hint,
    ).to.match(/`client-id`.*Interaction Code.*Unknown client/);
  });

  it('maps HTTP answers by their status', () => {
    expect(
      codes([api(429), api(500), api(503), api(404), api(400, { errorCode: 'E0000047' })]),
    ).to.deep.equal(['rate-limited', 'server', 'server', 'server', 'rate-limited']);
  });

  it('takes an unknown authorization server for a wrong issuer', () => {
    const error = toSignInError(
      api(404, {
        errorCode: 'E0000007',
        message: 'Not found: Resource not found: x (AuthorizationServer)',
      }),
    );
    expect(error.code).to.equal('configuration');
    expect(error.hint).to.match(/`issuer`.*AuthorizationServer/);
  });

  it('takes a fetch without an answer for the network, in the words of each engine', () => {
    const words = [
      'Failed to fetch',
      'NetworkError when attempting to fetch resource.',
      'Load failed',
    ];
    expect(
      codes(words.map((message) => ({ name: 'AuthApiError', message, errorSummary: message }))),
    ).to.deep.equal(['network', 'network', 'network']);
    expect(toSignInError(new TypeError('Failed to fetch')).code).to.equal('network');
  });

  it('takes an answer that can’t be read for the server’s fault', () => {
    expect(
      toSignInError({ name: 'AuthApiError', message: 'Unexpected token < in JSON' }).code,
    ).to.equal('server');
  });

  it('maps the texts of auth-js', () => {
    expect(
      codes([
        sdk("OAuth flow response state doesn't match request state"),
        sdk('Could not load PKCE codeVerifier from storage.'),
        sdk('The JWT was issued in the future'),
        sdk('The token signature is not valid'),
        sdk("OAuth flow response nonce doesn't match request nonce"),
        sdk('Unable to set storage: okta-token-storage'),
        sdk('PKCE requires a modern browser with encryption support running in a secure context.'),
        sdk('something new'),
      ]),
    ).to.deep.equal([
      'state-mismatch',
      'transaction-missing',
      'clock-skew',
      'token-invalid',
      'token-invalid',
      'storage-unavailable',
      'insecure-context',
      'unknown',
    ]);
  });

  it('maps the widget’s own errors and the browser’s', () => {
    expect(
      codes([
        { name: 'CONFIG_ERROR', message: 'x' },
        { name: 'UNSUPPORTED_BROWSER_ERROR', message: 'x' },
        new DOMException('no', 'SecurityError'),
        new DOMException('full', 'QuotaExceededError'),
      ]),
    ).to.deep.equal([
      'configuration',
      'unsupported-browser',
      'storage-unavailable',
      'storage-unavailable',
    ]);
  });

  it('gives the developer a hint for each code that has one, whatever was answered', () => {
    expect(toSignInError(api(429)).hint).to.contain('X-Rate-Limit-Reset');
    expect(toSignInError(sdk('The token signature is not valid')).hint).to.contain('`issuer`');
  });

  it('gives the developer the status and the words of any other answer', () => {
    expect(toSignInError(api(500, { message: 'Internal' })).hint).to.equal(
      'The service answered 500: Internal',
    );
    expect(toSignInError(api(502, { message: '' })).hint).to.equal('The service answered 502');
    expect(toSignInError(new Error('something new')).hint).to.equal('something new');
  });

  it('says for each refusal of the app what to set', () => {
    expect(toSignInError(oauth('unauthorized_client', '')).hint).to.match(
      /^Okta does not accept this client: .* Interaction Code grant\.$/,
    );
    expect(toSignInError(oauth('invalid_dpop_proof')).hint).to.match(
      /demands DPoP.*`config\.authParams\.dpop`.* because$/,
    );
    expect(toSignInError(oauth('invalid_scope', 'One of the scopes is wrong')).hint).to.equal(
      'One of the scopes is wrong',
    );
  });

  it('takes the full stop off the end of Okta’s words alone', () => {
    expect(toSignInError(oauth('access_denied', 'Policy 1.2 says no.')).hint).to.contain(
      'refused: Policy 1.2 says no. The user',
    );
    expect(toSignInError(oauth('access_denied', '')).hint).to.contain(
      'refused: access_denied. The user',
    );
  });

  it('takes the widget’s flow that is set up wrongly for a wrong configuration', () => {
    expect(codes([{ name: 'CONFIGURED_FLOW_ERROR', message: 'x' }])).to.deep.equal([
      'configuration',
    ]);
  });

  it('takes an answer that this package refused for the server’s fault', () => {
    expect(
      codes([refusedAnswer('it is no object'), sdk(refusedAnswer('its nonce is another').message)]),
    ).to.deep.equal(['server', 'server']);
  });

  it('takes a status for an answer, from either kind of error, and 0 for none', () => {
    const lost = 'Failed to fetch';
    expect(
      codes([
        { message: lost, xhr: { status: 0 } },
        { message: lost, xhr: { status: '400' } },
        { message: lost, xhr: null },
      ]),
    ).to.deep.equal(['network', 'network', 'network']);
    expect(
      codes([
        { message: lost, xhr: { status: 400 } },
        { message: lost, resp: { status: 400 } },
        { message: 'x', resp: { status: 500 } },
      ]),
    ).to.deep.equal(['server', 'server', 'server']);
    expect(codes([{ message: 'x', xhr: 'status', resp: { status: 429 } }])).to.deep.equal([
      'rate-limited',
    ]);
    expect(
      codes([
        { message: 'x', xhr: { status: 500 } },
        { message: 'x', xhr: { status: '500' } },
      ]),
    ).to.deep.equal(['server', 'unknown']);
  });

  it('survives anything that can be thrown', () => {
    expect(toSignInError(null).hint).to.equal('null');
    expect(toSignInError(7)).to.deep.include({ code: 'unknown', hint: '7' });
    for (const thing of [undefined, null, 7, 'text', {}, [], Symbol.iterator, new Error('x')])
      expect(toSignInError(thing).code).to.equal('unknown');
  });
});
