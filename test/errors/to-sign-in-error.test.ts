import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SIGN_IN_ERROR_CODES, SignInError } from '../../src/errors/sign-in-error.js';
import { toSignInError } from '../../src/errors/to-sign-in-error.js';

const codes = (thrown: unknown[]) => thrown.map((one) => toSignInError(one).code);
const sdk = (message: string) => ({ name: 'AuthSdkError', errorCode: 'INTERNAL', errorSummary: message, message });
const api = (status: number, more = {}) => ({ name: 'AuthApiError', message: 'x', xhr: { status }, ...more });
const oauth = (errorCode: string, message = 'because') => ({ name: 'OAuthError', errorCode, errorSummary: message, message, resp: { status: 400 } });

describe('toSignInError', () => {
  it('leaves a SignInError as it is', () => {
    const error = new SignInError('network', 'n');
    expect(toSignInError(error)).to.equal(error);
  });

  it('keeps what was thrown as the cause, and says something to the user for every code', () => {
    const cause = oauth('invalid_grant');
    expect(toSignInError(cause).cause).to.equal(cause);
    expect(toSignInError(cause).message).to.match(/sign in again/);
    expect(SIGN_IN_ERROR_CODES).to.have.length(18);
  });

  it('knows the widget’s word for a storage that keeps nothing', () => {
    expect(codes([{ name: 'CONFIG_ERROR', message: 'Could not load transaction data from storage' }, { name: 'CONFIG_ERROR', message: 'x' }])).to.deep.equal(['storage-unavailable', 'configuration']);
  });

  it('takes what prompt=none answers for the end of the session', () => {
    expect(codes(['interaction_required', 'consent_required', 'account_selection_required'].map((code) => oauth(code)))).to.deep.equal(Array(3).fill('session-expired'));
  });

  it('maps OAuth errors', () => {
    expect(codes(['access_denied', 'invalid_grant', 'invalid_client', 'unauthorized_client', 'invalid_scope', 'login_required', 'server_error'].map((code) => oauth(code))))
      .to.deep.equal(['access-denied', 'code-rejected', 'configuration', 'configuration', 'configuration', 'session-expired', 'server']);
  });

  it('says why access was denied, and where to look', () => {
    expect(toSignInError(oauth('access_denied', 'User is not assigned to the client application.')).hint)
      .to.contain('User is not assigned to the client application. The user').and.contain('System Log');
  });

  it('maps a bare answer of /interact', () => {
    expect(toSignInError({ error: 'invalid_client', error_description: 'Unknown client' })).to.deep.include({ code: 'configuration' });
    expect(toSignInError({ error: 'invalid_client', error_description: 'Unknown client' }).hint).to.match(/`client-id`.*Interaction Code.*Unknown client/);
  });

  it('maps HTTP answers by their status', () => {
    expect(codes([api(429), api(500), api(503), api(404), api(400, { errorCode: 'E0000047' })])).to.deep.equal(['rate-limited', 'server', 'server', 'server', 'rate-limited']);
  });

  it('takes an unknown authorization server for a wrong issuer', () => {
    const error = toSignInError(api(404, { errorCode: 'E0000007', message: 'Not found: Resource not found: x (AuthorizationServer)' }));
    expect(error.code).to.equal('configuration');
    expect(error.hint).to.match(/`issuer`.*AuthorizationServer/);
  });

  it('takes a fetch without an answer for the network, in the words of each engine', () => {
    const words = ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'];
    expect(codes(words.map((message) => ({ name: 'AuthApiError', message, errorSummary: message })))).to.deep.equal(['network', 'network', 'network']);
    expect(toSignInError(new TypeError('Failed to fetch')).code).to.equal('network');
  });

  it('takes an answer that can’t be read for the server’s fault', () => {
    expect(toSignInError({ name: 'AuthApiError', message: 'Unexpected token < in JSON' }).code).to.equal('server');
  });

  it('maps the texts of auth-js', () => {
    expect(codes([
      sdk("OAuth flow response state doesn't match request state"), sdk('Could not load PKCE codeVerifier from storage.'), sdk('The JWT was issued in the future'),
      sdk('The token signature is not valid'), sdk("OAuth flow response nonce doesn't match request nonce"), sdk('Unable to set storage: okta-token-storage'),
      sdk('PKCE requires a modern browser with encryption support running in a secure context.'), sdk('something new'),
    ])).to.deep.equal(['state-mismatch', 'transaction-missing', 'clock-skew', 'token-invalid', 'token-invalid', 'storage-unavailable', 'insecure-context', 'unknown']);
  });

  it('maps the widget’s own errors and the browser’s', () => {
    expect(codes([{ name: 'CONFIG_ERROR', message: 'x' }, { name: 'UNSUPPORTED_BROWSER_ERROR', message: 'x' }, new DOMException('no', 'SecurityError'), new DOMException('full', 'QuotaExceededError')]))
      .to.deep.equal(['configuration', 'unsupported-browser', 'storage-unavailable', 'storage-unavailable']);
  });

  it('survives anything that can be thrown', () => {
    for (const thing of [undefined, null, 7, 'text', {}, [], Symbol.iterator, new Error('x')]) expect(toSignInError(thing).code).to.equal('unknown');
  });
});
