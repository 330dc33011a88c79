import { expect } from '@open-wc/testing';
import { resolveConfig, type SignInSettings } from '../../src/core/sign-in-config.js';
import { SignInError } from '../../src/core/sign-in-error.js';

const page = { url: new URL('https://app.example/login?x=1#y'), isSecureContext: true };
const good = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const resolve = (settings: SignInSettings = {}) => resolveConfig({ ...good, ...settings }, page);

function refusal(settings: SignInSettings, facts = page): SignInError {
  try {
    resolveConfig({ ...good, ...settings }, facts);
  } catch (error) {
    expect(error).to.be.instanceOf(SignInError);
    return error as SignInError;
  }
  throw new Error(`accepted ${JSON.stringify(settings)}`);
}

describe('resolveConfig', () => {
  it('fills in the defaults: this page without its query for both URIs', () => {
    expect(resolve()).to.deep.equal({
      ...good, redirectUri: 'https://app.example/login', hasOwnRedirectUri: false, scopes: ['openid', 'profile', 'email'],
      postLogoutRedirectUri: 'https://app.example/login', storage: 'local', returnTo: null, autofocus: false, widget: {},
    });
  });

  it('takes what the author wrote, without white space, slashes at the end or repeated scopes', () => {
    const config = resolve({ issuer: ' https://o.okta.com/oauth2/default// ', clientId: ' 0oa1\n', scopes: 'openid  email,email', storage: 'memory', returnTo: ' /home ', autofocus: true });
    expect(config).to.deep.include({ ...good, scopes: ['openid', 'email'], storage: 'memory', returnTo: '/home', autofocus: true });
  });

  it('resolves a relative redirect URI and keeps an absolute one to the letter', () => {
    expect(resolve({ redirectUri: '/callback' })).to.deep.include({ redirectUri: 'https://app.example/callback', hasOwnRedirectUri: true });
    expect(resolve({ redirectUri: 'https://app.example' }).redirectUri).to.equal('https://app.example');
  });

  it('names each missing or malformed setting', () => {
    const cases: [SignInSettings, RegExp][] = [
      [{ issuer: null }, /Set `issuer`/], [{ issuer: '  ' }, /Set `issuer`/], [{ issuer: 'o.okta.com' }, /`issuer` is "o.okta.com", which is not a URL/],
      [{ issuer: 'https://{yourOktaDomain}/oauth2/default' }, /not a URL/], [{ issuer: 'http://o.okta.com' }, /use https/],
      [{ issuer: 'https://o.okta.com?x' }, /from "\?"/], [{ issuer: 'https://o.okta.com/.well-known/openid-configuration' }, /well-known/],
      [{ clientId: '' }, /Set `client-id`/], [{ clientId: '{clientId}' }, /not a Client ID/], [{ clientId: 'a b' }, /not a Client ID/],
      [{ redirectUri: 'https://{host}/' }, /`redirect-uri`/], [{ redirectUri: 'ftp://x/' }, /`redirect-uri`.*http/], [{ redirectUri: '/cb#x' }, /`redirect-uri`.*"#"/],
      [{ postLogoutRedirectUri: 'javascript:alert(1)' }, /`post-logout-redirect-uri`/],
      [{ scopes: 'email' }, /`scopes`.*openid/], [{ storage: 'cookie' }, /`storage`.*"local", "session", "memory"/],
      [{ mode: 'popup' }, /`mode`.*"embedded"/], [{ engine: 'v3' }, /`engine`.*"oie"/],
      [{ config: '{' }, /not JSON/], [{ config: '[]' }, /has to be an object/], [{ config: { clientId: 'x' } }, /`config.clientId`.*`client-id`/], [{ config: { el: '#x' } }, /`config.el` is set by the element/],
    ];
    for (const [settings, hint] of cases) {
      const { code, hint: given } = refusal(settings);
      expect(code, JSON.stringify(settings)).to.equal('configuration');
      expect(given, JSON.stringify(settings)).to.match(hint);
    }
  });

  it('tells the Admin Console’s host from the org’s, and prints the right one', () => {
    expect(refusal({ issuer: 'https://dev-123-admin.okta.com/oauth2/default' }).hint).to.contain('https://dev-123.okta.com/oauth2/default');
  });

  it('tells an object that a framework turned into an attribute', () => {
    expect(refusal({ config: '[object Object]' }).hint).to.match(/Set it as a property/);
  });

  it('accepts http from this very machine only', () => {
    for (const issuer of ['http://localhost:7350/oauth2/default', 'http://127.0.0.1:1/oauth2/default', 'http://[::1]:1']) expect(resolve({ issuer }).issuer).to.equal(issuer);
    expect(refusal({ issuer: 'http://localhost.evil.example/' }).code).to.equal('configuration');
  });

  it('refuses an insecure context before anything else', () => {
    const { code, hint } = refusal({ issuer: null }, { url: new URL('http://app.example/'), isSecureContext: false });
    expect(code).to.equal('insecure-context');
    expect(hint).to.contain('http://app.example');
  });

  it('reads config as JSON or as an object', () => {
    const logo = { logo: '/l.png' };
    expect(resolve({ config: JSON.stringify(logo) }).widget).to.deep.equal(logo);
    expect(resolve({ config: logo }).widget).to.equal(logo);
  });
});
