import { describe, it } from 'node:test';
import { expect } from 'chai';
import { authorizeParams } from '../../src/settings/authorize-params.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const page = { url: new URL('https://app.example/login'), isSecureContext: true, origin: 'https://app.example' };
const resolve = (authParams: object, settings: SignInSettings = {}) => resolveConfig({ issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1', config: { authParams }, ...settings }, page);
const hosted = { mode: 'redirect' };

function hint(authParams: object, settings: SignInSettings = {}): string {
  try {
    resolve(authParams, settings);
  } catch (error) {
    expect(error).to.be.instanceOf(SignInError);
    return (error as SignInError).hint;
  }
  return '';
}

describe('config.authParams', () => {
  it('is read with the widget’s own nonce and recoveryToken, which may say the same', () => {
    const { oauth } = resolve({ maxAge: '300', acrValues: 'urn:okta:loa:2fa:any', nonce: 'n' }, { config: { nonce: 'n', recoveryToken: 'r', authParams: { maxAge: '300', nonce: 'n' } } });
    expect(oauth).to.deep.include({ maxAge: 300, nonce: 'n', recoveryToken: 'r' });
    expect(hint({}, { config: { nonce: 'a', authParams: { nonce: 'b' } } })).to.contain('`config.nonce` and `config.authParams.nonce` differ');
  });

  it('refuses values that can’t be one, and names the option', () => {
    const wrong: [object, string][] = [
      [{ maxAge: -1 }, 'maxAge'], [{ maxAge: 'soon' }, 'maxAge'], [{ maxAge: 1.5 }, 'maxAge'], [{ maxClockSkew: 601 }, 'maxClockSkew'], [{ maxClockSkew: 1e12 }, 'maxClockSkew'],
      [{ acrValues: 'a\nb' }, 'acrValues'], [{ acrValues: ['a'] }, 'acrValues'], [{ nonce: '' }, 'nonce'], [{ nonce: 'two words' }, 'nonce'], [{ nonce: 7 }, 'nonce'],
      [{ recoveryToken: 'a b' }, 'recoveryToken'], [{ activationToken: {} }, 'activationToken'], [{ pkce: 'yes' }, 'pkce'], [{ responseMode: 'form_post' }, 'responseMode'], [{ responseMode: 'fragment' }, 'responseMode'],
    ];
    for (const [authParams, name] of wrong) expect(hint(authParams), JSON.stringify(authParams)).to.contain(`\`config.authParams.${name}\``);
    const wrongForHosted: [object, string][] = [
      [{ idp: 'a b' }, 'idp'], [{ prompt: 'login&x=1' }, 'prompt'], [{ display: 'wide' }, 'display'], [{ loginHint: '' }, 'loginHint'], [{ extraParams: [] }, 'extraParams'],
      [{ extraParams: { redirect_uri: 'https://evil.example' } }, 'extraParams.redirect_uri'], [{ extraParams: { code_challenge: 'x' } }, 'extraParams.code_challenge'],
      [{ extraParams: { request_uri: 'x' } }, 'extraParams.request_uri'], [{ extraParams: { a: 1 } }, 'extraParams.a'], [{ responseType: ['token', 'id_token'], responseMode: 'query' }, 'responseMode'],
    ];
    for (const [authParams, name] of wrongForHosted) expect(hint(authParams, hosted), JSON.stringify(authParams)).to.contain(`\`config.authParams.${name}\``);
  });

  it('becomes the parameters of the hosted page, beside username and language', () => {
    const authParams = { loginHint: 'ada@example.com', prompt: 'login', extraParams: { a: 'b' }, idp: '0oaidp', idpScope: ['x', 'y'], maxAge: 0, acrValues: 'urn:a', nonce: 'n', display: 'page' };
    expect(authorizeParams(resolve(authParams, { ...hosted, username: 'ada@example.com', language: 'de' }))).to.deep.equal({
      loginHint: 'ada@example.com', prompt: 'login', extraParams: { a: 'b', ui_locales: 'de' }, idp: '0oaidp', idpScope: 'x y', maxAge: 0, acrValues: 'urn:a', nonce: 'n', display: 'page',
    });
    expect(authorizeParams(resolve({}, hosted))).to.deep.equal({});
    expect(hint({ loginHint: 'grace@example.com' }, { ...hosted, username: 'ada@example.com' })).to.contain('`username` and `config.authParams.loginHint` differ');
  });

  it('is not for a client that the page brings along, where it would have no effect', () => {
    const authClient = { options: { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' }, tokenManager: {} };
    for (const [authParams, name] of [[{ dpop: true }, 'dpop'], [{ maxClockSkew: 60 }, 'maxClockSkew']] as const) expect(hint(authParams, { authClient })).to.contain(`\`config.authParams.${name}\` has no effect on the \`authClient\``);
    expect(hint({ maxAge: 60, nonce: 'n' }, { authClient })).to.equal('');
  });
});

describe('a script of another origin', () => {
  it('is the widget’s with its hash, or a CAPTCHA’s of its maker', () => {
    const from = (name: string, scriptSource: unknown) => hint({}, { config: { [name]: { scriptSource } } });
    for (const source of ['https://evil.example/x.js', '//evil.example/x.js', 'https://hcaptcha.com.evil.example/', 'http://hcaptcha.com/1/api.js', 'data:text/javascript,1', 7]) {
      expect(from('hcaptcha', source), String(source)).to.contain('`config.hcaptcha.scriptSource`');
      expect(from('recaptcha', source), String(source)).to.contain('`config.recaptcha.scriptSource`');
    }
    for (const source of ['https://cn1.hcaptcha.com/1/api.js', 'https://www.recaptcha.net/recaptcha/enterprise.js', '/mine.js']) expect(from('hcaptcha', source), source).to.equal('');
    expect(hint({}, { widgetSrc: 'https://cdn.example/w.js', widgetIntegrity: `sha384-${'A'.repeat(64)}` })).to.equal('');
    expect(hint({}, { widgetSrc: '/w.js' })).to.equal('');
  });
});
