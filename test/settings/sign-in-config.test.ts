import { describe, it } from 'node:test';
import { expect } from 'chai';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const page = {
  url: new URL('https://app.example/login?x=1#y'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const plainOAuth = {
  pkce: true,
  responseType: null,
  dpop: false,
  maxClockSkew: null,
  maxAge: null,
  acrValues: null,
  nonce: null,
  recoveryToken: null,
  activationToken: null,
  authorize: {},
};
/** Of a verifier, as a backend makes it (RFC 7636, Appendix B). */
const codeChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const good = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const resolve = (settings: SignInSettings = {}) => resolveConfig({ ...good, ...settings }, page);

function refusal(settings: SignInSettings, facts = page): SignInError {
  try {
    resolveConfig({ ...good, ...settings }, facts);
  } catch (error) {
    expect(error).to.be.instanceOf(SignInError);
    // The user is told, too, and which setting it is.
    expect((error as SignInError).message).to.match(
      /: check [A-Za-z.-]+\.$|^Sign-in needs a secure|^Sign-in is not set up correctly on this page\.$/,
    );
    return error as SignInError;
  }
  throw new Error(`accepted ${JSON.stringify(settings)}`);
}

describe('resolveConfig', () => {
  it('fills in the defaults: this page without its query for both URIs', () => {
    expect(resolve()).to.deep.equal({
      ...good,
      mode: 'embedded',
      engine: 'oie',
      redirectUri: 'https://app.example/login',
      hasOwnRedirectUri: false,
      scopes: ['openid', 'profile', 'email'],
      postLogoutRedirectUri: 'https://app.example/login',
      oauth: plainOAuth,
      flow: null,
      backend: null,
      verification: null,
      apiOrigins: ['https://app.example'],
      storage: 'local',
      idleTimeout: null,
      returnTo: null,
      sessionRedirect: null,
      keepsTokens: true,
      isManual: false,
      sso: false,
      autofocus: false,
      authClient: null,
      source: { kind: 'bundled' },
      assetsBaseUrl: null,
      widget: {},
    });
  });

  it('takes what the author wrote, without white space, slashes at the end or repeated scopes', () => {
    const config = resolve({
      issuer: ' https://o.okta.com/oauth2/default// ',
      clientId: ' 0oa1\n',
      scopes: 'openid  email,email',
      storage: 'memory',
      returnTo: ' /home ',
      autofocus: true,
    });
    expect(config).to.deep.include({
      ...good,
      scopes: ['openid', 'email'],
      storage: 'memory',
      returnTo: 'https://app.example/home',
      autofocus: true,
    });
  });

  it('resolves a relative redirect URI and keeps an absolute one to the letter', () => {
    expect(resolve({ redirectUri: '/callback' })).to.deep.include({
      redirectUri: 'https://app.example/callback',
      hasOwnRedirectUri: true,
    });
    expect(resolve({ redirectUri: 'https://app.example' }).redirectUri).to.equal(
      'https://app.example',
    );
  });

  it('resolves every URL against the document’s base, and takes this page where none is named', () => {
    const url = new URL('https://app.example/shop/account/login?x=1#y');
    const at = (settings: SignInSettings, base: string) =>
      resolveConfig({ ...good, ...settings }, { ...page, url, base: new URL(base, url) });
    const app = 'https://app.example';
    for (const [base, path, there] of [
      ['/shop/', 'a', `${app}/shop/a`],
      ['/shop/', './a', `${app}/shop/a`],
      ['/shop/', '../a', `${app}/a`],
      ['/shop/', '/a', `${app}/a`],
      ['/shop/', '?a', `${app}/shop/?a`],
      ['/shop/', `${app}/a`, `${app}/a`],
      ['/shop/index.html', 'a', `${app}/shop/a`],
      ['https://cdn.example/x/', 'a', 'https://cdn.example/x/a'],
      ['', 'a', `${app}/shop/account/a`],
      ['', '../a', `${app}/shop/a`],
    ] as const) {
      const config = at(
        {
          redirectUri: path,
          postLogoutRedirectUri: path,
          ...(there.startsWith(app) ? { returnTo: path } : {}),
          ...(path.includes('?') ? {} : { assetsBaseUrl: path }),
          widgetSrc: path,
          widgetIntegrity: `sha256-${'A'.repeat(43)}=`,
        },
        base,
      );
      const what = `${path} on a page with the base ${base}`;
      expect(config.redirectUri, what).to.equal(there);
      expect(config.postLogoutRedirectUri, what).to.equal(there);
      if (there.startsWith(app)) expect(config.returnTo, what).to.equal(there);
      if (!path.includes('?')) expect(config.assetsBaseUrl, what).to.equal(`${there}/`);
      expect(config.source, what).to.include({ kind: 'url', url: there });
      const classic = { engine: 'classic', sessionRedirect: path } as const;
      expect(at(classic, base).sessionRedirect, what).to.equal(there);
    }
    expect(at({}, '/shop/')).to.deep.include({
      redirectUri: `${app}/shop/account/login`,
      postLogoutRedirectUri: `${app}/shop/account/login`,
    });
    expect(() => at({ returnTo: 'a' }, 'https://cdn.example/')).to.throw('return-to');
  });

  it('says to the user which setting it is', () => {
    const check = (settings: SignInSettings) =>
      /: check (.*)\.$/.exec(refusal(settings).message)?.[1];
    expect(
      [
        { issuer: null },
        { clientId: '' },
        { scopes: 'email' },
        { apiOrigins: '*' },
        { authClient: {} },
        { widget: 'x' },
        { config: { el: '#x' } },
        { otp: '1' },
        { engine: 'classic', flow: 'signup' },
      ].map(check),
    ).to.deep.equal([
      'issuer',
      'client-id',
      'scopes',
      'api-origins',
      'authClient',
      'widget',
      'config',
      'state',
      'flow',
    ]);
  });

  it('names each missing or malformed setting', () => {
    const cases: [SignInSettings, RegExp][] = [
      [{ issuer: null }, /Set `issuer`/],
      [{ issuer: '  ' }, /Set `issuer`/],
      [{ issuer: 'o.okta.com' }, /`issuer` is "o.okta.com", which is not a URL/],
      [{ issuer: 'https://{yourOktaDomain}/oauth2/default' }, /not a URL/],
      [{ issuer: 'http://o.okta.com' }, /use https/],
      [{ issuer: 'https://o.okta.com?x' }, /from "\?"/],
      [{ issuer: 'https://o.okta.com/.well-known/openid-configuration' }, /well-known/],
      [{ clientId: '' }, /Set `client-id`/],
      [{ clientId: '{clientId}' }, /not a Client ID/],
      [{ clientId: 'a b' }, /not a Client ID/],
      [{ redirectUri: 'https://{host}/' }, /`redirect-uri`/],
      [{ redirectUri: 'ftp://x/' }, /`redirect-uri`.*http/],
      [{ redirectUri: '/cb#x' }, /`redirect-uri`.*"#"/],
      [{ postLogoutRedirectUri: 'javascript:alert(1)' }, /`post-logout-redirect-uri`/],
      [{ scopes: 'email' }, /`scopes`.*openid/],
      [{ storage: 'cookie' }, /`storage`.*"local", "session", "memory"/],
      [{ mode: 'popup' }, /`mode`.*"embedded"/],
      [{ engine: 'v3' }, /`engine`.*"oie"/],
      [{ flow: 'unlock' }, /`flow`.*"signup"/],
      [{ apiOrigins: 'https://a.example api' }, /`api-origins` names "api"/],
      [{ idpDisplay: 'top' }, /`idp-display`.*"PRIMARY"/],
      [{ mode: 'server' }, /needs `redirect-uri`/],
      [{ mode: 'server', redirectUri: '/cb' }, /needs `state`/],
      [{ mode: 'server', redirectUri: '/cb', state: 's' }, /needs `code-challenge`/],
      [
        {
          mode: 'server',
          redirectUri: '/cb',
          state: 's',
          codeChallenge,
          codeChallengeMethod: 'plain',
        },
        /`code-challenge-method`.*"S256"/,
      ],
      [{ codeChallenge }, /`code-challenge` is for mode="server"/],
      [{ state: 's' }, /`state` is for mode="server"/],
      [{ otp: '123456' }, /`otp` needs `state`/],
      [{ sessionRedirect: '/home' }, /mode="redirect"/],
      [{ sessionRedirect: 'javascript:1', engine: 'classic' }, /`session-redirect`.*http/],
      [
        { engine: 'classic', mode: 'server', redirectUri: '/cb', state: 's', codeChallenge },
        /no interaction code/,
      ],
      [{ engine: 'classic', flow: 'signup' }, /`flow` needs/],
      [{ widget: 'x' }, /`widget` has to be the OktaSignIn class/],
      [{ widgetSrc: 'ftp://x/' }, /`widget-src`/],
      [{ authClient: {} }, /instance of OktaAuth/],
      [{ config: { authParams: 'x' } }, /authParams/],
      [
        { config: { authParams: { responseType: ['token', 'id_token'] } } },
        /interaction code only/,
      ],
      [{ config: '{' }, /not JSON/],
      [{ config: '[]' }, /has to be an object/],
      [{ config: { clientId: 'x' } }, /`config.clientId`.*`client-id`/],
      [{ config: { el: '#x' } }, /`config.el` is set by the element/],
      [
        { widgetSrc: 'https://cdn.example/w.js' },
        /`widget-src` is of another origin, https:\/\/cdn.example: set `widget-integrity`/,
      ],
    ];
    for (const [settings, hint] of cases) {
      const { code, hint: given } = refusal(settings);
      expect(code, JSON.stringify(settings)).to.equal('configuration');
      expect(given, JSON.stringify(settings)).to.match(hint);
    }
  });

  it('takes a flag as HTML does, and refuses one that is switched off in words', () => {
    for (const on of [true, '', 'true', 'manual'])
      expect(resolve({ manual: on }).isManual, String(on)).to.equal(true);
    for (const off of [false, null, undefined])
      expect(resolve({ manual: off as false }).isManual, String(off)).to.equal(false);
    for (const name of ['manual', 'sso', 'autofocus'] as const) {
      for (const value of ['false', '0', 'off', 'no', 0, 1, {}]) {
        const { code, hint } = refusal({ [name]: value as string });
        expect(code, JSON.stringify({ [name]: value })).to.equal('configuration');
        expect(hint, JSON.stringify({ [name]: value })).to.contain(`Leave \`${name}\` out`);
      }
    }
  });

  it('refuses a property that is no text, and the text of an object, by the attribute’s name', () => {
    const texts = [
      'issuer',
      'clientId',
      'redirectUri',
      'scopes',
      'postLogoutRedirectUri',
      'mode',
      'engine',
      'flow',
      'state',
      'codeChallenge',
      'codeChallengeMethod',
      'otp',
      'apiOrigins',
      'storage',
      'returnTo',
      'sessionRedirect',
      'language',
      'logo',
      'logoText',
      'brandName',
      'brandColor',
      'idpDisplay',
      'username',
      'assetsBaseUrl',
      'widgetSrc',
      'widgetIntegrity',
    ] as const;
    for (const name of texts) {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      for (const value of [{}, ['x'], 7, true, '[object Object]', '[object Promise]']) {
        expect(refusal({ [name]: value as string }).hint, `${name}: ${JSON.stringify(value)}`)
          .to.contain(`\`${attribute}\``)
          .and.contain('text');
      }
    }
  });

  it('refuses each malformed value by its attribute’s name', () => {
    const integrity = `sha384-${'A'.repeat(64)}`;
    const cases: [SignInSettings, RegExp][] = [
      [{ brandColor: 'red' }, /`brand-color` is "red"/],
      [{ config: { colors: { brand: '#12' } } }, /`config.colors.brand`/],
      [{ config: { colors: 'red' } }, /`config.colors`/],
      [{ language: 'deutsch' }, /`language` is "deutsch"/],
      [{ config: { language: 'en_US.UTF-8' } }, /`config.language`/],
      [{ config: { i18n: { a: 'b' } } }, /`config.i18n`/],
      [{ logo: 'javascript:alert(1)' }, /`logo`/],
      [{ logo: 'data:text/html,x' }, /`logo`/],
      [{ logo: 'http://' }, /`logo`/],
      [{ config: { logo: 7 } }, /`config.logo`/],
      [{ assetsBaseUrl: 'javascript:1' }, /`assets-base-url`/],
      [{ assetsBaseUrl: '/a?b' }, /`assets-base-url`.*"\?"/],
      [{ assetsBaseUrl: 'ftp://x/' }, /`assets-base-url`/],
      [{ returnTo: 'https://elsewhere.example/' }, /`return-to`.*https:\/\/app\.example/],
      [{ returnTo: '//elsewhere.example' }, /`return-to`/],
      [{ returnTo: 'javascript:1' }, /`return-to`/],
      [{ redirectUri: 'https://ada:pw@app.example/' }, /`redirect-uri`.*"@"/],
      [{ issuer: 'https://ada@o.okta.com' }, /`issuer`.*"@"/],
      [
        { issuer: 'https://oauth2.example.com' },
        /`issuer`.*https:\/\/oauth2\.example\.com\/oauth2\/default/,
      ],
      [{ issuer: 'https://o.okta.com/oauth2' }, /`issuer`.*\/oauth2\/default/],
      [{ scopes: 'openid "x"' }, /`scopes` names/],
      [{ scopes: 'openid grüße' }, /`scopes` names/],
      [{ apiOrigins: '*' }, /`api-origins`/],
      [{ apiOrigins: 'https://*.example' }, /`api-origins`/],
      [{ apiOrigins: 'https://api.example/v1' }, /`api-origins`.*https:\/\/api\.example\./],
      [{ apiOrigins: 'https://ada@api.example' }, /`api-origins`/],
      [
        { mode: 'server', redirectUri: '/cb', state: 's', codeChallenge: 'short' },
        /`code-challenge`.*43/,
      ],
      [
        { mode: 'server', redirectUri: '/cb', state: 's', codeChallenge: `${codeChallenge}=` },
        /`code-challenge`/,
      ],
      [{ mode: 'server', redirectUri: '/cb', state: 'ü', codeChallenge }, /`state`/],
      [{ widgetSrc: '/w.js', widgetIntegrity: 'abc' }, /`widget-integrity`/],
      [{ widgetSrc: '/w.js', widgetIntegrity: 'sha384-AAAA' }, /`widget-integrity`/],
      [{ widgetIntegrity: integrity }, /`widget-src`/],
    ];
    for (const [settings, hint] of cases) {
      const { code, hint: given } = refusal(settings);
      expect(code, JSON.stringify(settings)).to.equal('configuration');
      expect(given, JSON.stringify(settings)).to.match(hint);
    }
    expect(
      resolve({ widgetSrc: '/w.js', widgetIntegrity: `${integrity} sha256-${'B'.repeat(43)}=` })
        .source,
    ).to.have.property('kind', 'url');
  });

  it('refuses a setting that would do nothing beside the others', () => {
    const server = { mode: 'server', redirectUri: '/cb', state: 's', codeChallenge };
    const session = { engine: 'classic', sessionRedirect: '/home' };
    const cases: [SignInSettings, string][] = [
      [{ mode: 'redirect', flow: 'signup' }, 'flow'],
      [{ mode: 'redirect', otp: '123456', state: 's' }, 'otp'],
      [{ mode: 'redirect', widget: () => null }, 'widget'],
      [{ mode: 'redirect', widgetSrc: '/w.js' }, 'widget-src'],
      [{ widget: () => null, widgetSrc: '/w.js' }, 'widget-src'],
      [{ codeChallengeMethod: 'S256' }, 'code-challenge-method'],
      [{ ...server, sso: true }, 'sso'],
      [{ ...session, sso: true }, 'sso'],
      [{ ...server, returnTo: '/x' }, 'return-to'],
      [{ ...session, returnTo: '/x' }, 'return-to'],
    ];
    for (const [settings, name] of cases)
      expect(refusal(settings).hint, JSON.stringify(settings)).to.contain(`\`${name}\``);
    const looks = {
      logo: '/l.png',
      logoText: 'Acme',
      brandName: 'Acme',
      brandColor: '#123',
      idpDisplay: 'PRIMARY',
      language: 'de',
      username: 'ada',
      assetsBaseUrl: '/assets',
      autofocus: true,
      manual: true,
    };
    expect(
      resolve({ mode: 'redirect', ...looks }).mode,
      'what only says how a form looks',
    ).to.equal('redirect');
  });

  it('says that a page of a backend keeps no tokens, and one with `session-redirect` neither', () => {
    expect(
      resolve({ mode: 'server', redirectUri: '/cb', state: 's', codeChallenge }).keepsTokens,
    ).to.equal(false);
    expect(resolve({ engine: 'classic', sessionRedirect: '/home' }).keepsTokens).to.equal(false);
    expect(resolve({ mode: 'redirect' }).keepsTokens).to.equal(true);
  });

  it('takes pictures as they are written, and folders with a slash at the end', () => {
    for (const logo of [
      '/l.png',
      'l.png',
      'https://cdn.example/l.png',
      'data:image/svg+xml,%3Csvg/%3E',
    ])
      expect(resolve({ logo }).widget['logo']).to.equal(logo);
    for (const assetsBaseUrl of [' ../assets ', '/assets/', 'https://app.example/assets//'])
      expect(resolve({ assetsBaseUrl }).assetsBaseUrl).to.equal('https://app.example/assets/');
  });

  it('tells the Admin Console’s host from the org’s, and prints the right one', () => {
    expect(refusal({ issuer: 'https://dev-123-admin.okta.com/oauth2/default' }).hint).to.contain(
      'https://dev-123.okta.com/oauth2/default',
    );
  });

  it('takes each flow, and each way to write where the widget begins', () => {
    for (const flow of ['login', 'signup', 'resetPassword', 'unlockAccount'])
      expect(resolve({ flow }).flow).to.equal(flow);
    for (const idpDisplay of ['primary', 'Secondary'])
      expect(resolve({ idpDisplay }).widget['idpDisplay']).to.equal(idpDisplay.toUpperCase());
  });

  it('gives a recovery token to the Classic engine’s widget, and to Okta with the Identity Engine', () => {
    const config = { recoveryToken: 'r' };
    const [classic, identity] = [resolve({ engine: 'classic', config }), resolve({ config })];
    expect([classic.widget['recoveryToken'], classic.oauth.recoveryToken]).to.deep.equal([
      'r',
      null,
    ]);
    expect([identity.widget['recoveryToken'], identity.oauth.recoveryToken]).to.deep.equal([
      undefined,
      'r',
    ]);
    expect(resolve({ engine: 'classic' }).widget).not.to.have.property('recoveryToken');
  });

  it('refuses a client of another app than the attributes name', () => {
    const client = (options: object) => ({ options, tokenManager: {} });
    for (const options of [
      { issuer: 'https://other.example', clientId: '0oa1' },
      { issuer: good.issuer, clientId: 'other' },
    ])
      expect(refusal({ authClient: client(options) }).hint).to.match(
        /`authClient` and `(?:issuer|client-id)` differ/,
      );
    for (const options of [{ issuer: good.issuer }, { clientId: '0oa1' }, {}])
      expect(resolve({ authClient: client(options) }).issuer).to.equal(good.issuer);
  });

  it('refuses `session-redirect` with any other mode', () => {
    expect(
      refusal({ engine: 'classic', sessionRedirect: '/home', mode: 'redirect' }).hint,
    ).to.contain('`session-redirect` and mode="redirect" exclude each other');
    expect(
      refusal({
        issuer: 'https://o.okta.com/oauth2',
        clientId: null,
        engine: 'classic',
        sessionRedirect: '/home',
      }).hint,
    ).to.contain('/oauth2/default');
  });

  it('says what it found in place of a text', () => {
    const hint = (value: unknown) => refusal({ issuer: value as string }).hint;
    expect(hint({})).to.equal('`issuer` is an object: it has to be text.');
    expect(hint(7)).to.equal('`issuer` is a number: it has to be text.');
    expect(hint(['x'])).to.equal(
      '`issuer` is a list: it has to be text, with spaces between several.',
    );
    expect(hint(`[object ${'x'.repeat(100)}`)).to.contain(`"[object ${'x'.repeat(32)}"`);
  });

  it('says what stands in a flag', () => {
    expect(refusal({ manual: 'false' }).hint).to.contain('`manual` is "false":');
    expect(refusal({ manual: 0 as unknown as string }).hint).to.contain('`manual` is a number:');
  });

  it('says which of several settings at odds is why', () => {
    const server = { mode: 'server', redirectUri: '/cb', state: 's', codeChallenge };
    expect(refusal({ ...server, sso: true }).hint).to.contain('`sso` and mode="server" exclude');
    expect(refusal({ engine: 'classic', sessionRedirect: '/home', sso: true }).hint).to.contain(
      '`sso` and `session-redirect` exclude',
    );
    expect(
      resolve({ ...server, codeChallengeMethod: 'S256' }).backend?.codeChallengeMethod,
    ).to.equal('S256');
  });

  it('takes hashes that are whole, each of them, and no other', () => {
    const [sha256, sha384] = [`sha256-${'B'.repeat(43)}=`, `sha384-${'A1+/'.repeat(16)}`];
    for (const widgetIntegrity of [sha256, ` ${sha256}   ${sha384} `, `${sha384}?ct=x`])
      expect(
        resolve({ widgetSrc: '/w.js', widgetIntegrity }).source.kind,
        widgetIntegrity,
      ).to.equal('url');
    for (const widgetIntegrity of [
      `x${sha256}`,
      `${sha256}!`,
      `${sha256} x`,
      `sha256-${'!'.repeat(44)}`,
    ])
      expect(refusal({ widgetSrc: '/w.js', widgetIntegrity }).hint, widgetIntegrity).to.contain(
        'not a Subresource Integrity hash',
      );
  });

  it('takes a backend’s state with spaces, and nothing around the challenge', () => {
    const server = (more: object) => ({
      mode: 'server',
      redirectUri: '/cb',
      state: 's',
      codeChallenge,
      ...more,
    });
    expect(resolve(server({ state: 'a b' })).backend?.state).to.equal('a b');
    for (const state of ['üa', 'aü'])
      expect(refusal(server({ state })).hint).to.contain(
        '`state` has to be text of visible ASCII characters',
      );
    expect(refusal(server({ codeChallenge: `x${codeChallenge}` })).hint).to.contain('43 letters');
  });

  it('takes a language that has no label file where the files are the page’s own, or Okta’s page is shown', () => {
    const language = (settings: SignInSettings) =>
      resolve({ language: 'xh-ZA', ...settings }).widget['language'];
    expect(language({})).to.equal('en');
    for (const settings of [
      { assetsBaseUrl: '/a' },
      { widgetSrc: '/w.js' },
      { config: { assets: { baseUrl: '/a' } } },
      { mode: 'redirect' },
    ])
      expect(language(settings), JSON.stringify(settings)).to.equal('xh-ZA');
  });

  it('goes by the page’s language before the browser’s, and by `language` before both', () => {
    const language = (settings: SignInSettings) =>
      resolveConfig({ ...good, ...settings }, { ...page, languages: ['fr', 'en'] }).widget[
        'language'
      ];
    expect(language({ lang: 'de' })).to.equal('de');
    expect(language({ lang: 'xh' })).to.equal('fr');
    expect(language({ lang: '' })).to.equal('fr');
    expect(language({ lang: 'de', language: 'nl' })).to.equal('nl-NL');
    expect(language({ lang: 'de', config: { language: 'nl' } })).to.equal('nl-NL');
  });

  it('cuts what it quotes after 200 characters', () => {
    const hint = (length: number) => refusal({ clientId: `/${'x'.repeat(length - 1)}` }).hint;
    expect(hint(200)).to.contain(`"/${'x'.repeat(199)}"`);
    expect(hint(201)).to.contain(`"/${'x'.repeat(199)}…"`);
  });

  it('tells an object that a framework turned into an attribute', () => {
    expect(refusal({ config: '[object Object]' }).hint).to.match(/Set it as a property/);
  });

  it('accepts http from this very machine only', () => {
    for (const issuer of [
      'http://localhost:7350/oauth2/default',
      'http://127.0.0.1:1/oauth2/default',
      'http://[::1]:1',
    ])
      expect(resolve({ issuer }).issuer).to.equal(issuer);
    expect(refusal({ issuer: 'http://localhost.evil.example/' }).code).to.equal('configuration');
  });

  it('refuses an insecure context before anything else', () => {
    const { code, hint } = refusal(
      { issuer: null },
      { url: new URL('http://app.example/'), isSecureContext: false, origin: 'http://app.example' },
    );
    expect(code).to.equal('insecure-context');
    expect(hint).to.contain('http://app.example');
  });

  it('refuses a page that is of no origin, which Okta can’t trust', () => {
    const { code, hint } = refusal({}, { ...page, origin: 'null' });
    expect(code).to.equal('configuration');
    expect(hint).to.contain('`allow-same-origin`');
  });

  it('puts the attributes for the widget’s options above config', () => {
    const settings = {
      language: 'de',
      logo: '/l.png',
      logoText: 'L',
      brandName: 'B',
      brandColor: '#123456',
      idpDisplay: 'primary',
      username: 'u',
      assetsBaseUrl: '/a',
    };
    expect(
      resolve({
        ...settings,
        config: { language: 'fr', colors: { brand: '#654321' }, helpLinks: {} },
      }).widget,
    ).to.deep.equal({
      language: 'de',
      logo: '/l.png',
      logoText: 'L',
      brandName: 'B',
      colors: { brand: '#123456' },
      idpDisplay: 'PRIMARY',
      username: 'u',
      helpLinks: {},
    });
    expect(resolve(settings).assetsBaseUrl).to.equal('https://app.example/a/');
  });

  it('takes a backend’s transaction, and an e-mail’s code with its state', () => {
    const server = resolve({ mode: 'server', redirectUri: '/cb', state: 's', codeChallenge });
    expect(server.backend).to.deep.equal({
      state: 's',
      codeChallenge,
      codeChallengeMethod: 'S256',
    });
    expect(resolve({ otp: '123456', state: 's' }).verification).to.deep.equal({
      otp: '123456',
      state: 's',
    });
  });

  it('needs no application for session-redirect, and goes anywhere by http', () => {
    const config = resolve({
      engine: 'classic',
      clientId: null,
      sessionRedirect: 'https://portal.example/home',
    });
    expect([config.clientId, config.sessionRedirect]).to.deep.equal([
      '',
      'https://portal.example/home',
    ]);
  });

  it('reads origins for fetch', () => {
    expect(
      resolve({ apiOrigins: 'https://api.example/, http://localhost:3000' }).apiOrigins,
    ).to.deep.equal(['https://api.example', 'http://localhost:3000']);
  });

  it('takes the guides’ implicit configuration with the Classic engine, as text or as a list', () => {
    for (const responseType of ['token id_token', ['token', 'id_token']]) {
      const { oauth } = resolve({
        engine: 'classic',
        config: {
          authParams: {
            issuer: good.issuer,
            responseType,
            responseMode: 'query',
            scopes: ['openid', 'profile', 'email'],
            display: 'page',
          },
        },
      });
      expect(oauth).to.deep.equal({
        ...plainOAuth,
        pkce: false,
        responseType: ['token', 'id_token'],
        authorize: { display: 'page' },
      });
    }
  });

  it('refuses authParams that contradict the attributes or themselves', () => {
    const hints = (authParams: object) =>
      refusal({ engine: 'classic', config: { authParams } }).hint;
    expect(hints({ issuer: 'https://other.example' })).to.contain(
      '`config.authParams.issuer` differs from the `issuer` attribute',
    );
    expect(hints({ responseType: 'code id_token' })).to.contain('a code and for tokens');
    expect(hints({ responseType: 'token' })).to.contain('has to be "token id_token"');
    expect(hints({ responseType: 'magic' })).to.contain('names "magic"');
    expect(hints({ responseType: 7 })).to.contain('a string or an array');
    expect(hints({ responseType: 'id_token', pkce: true })).to.contain('Take one of the two out');
    expect(hints({ pkce: false })).to.contain('PKCE is for servers');
    expect(hints({ dpop: 'yes' })).to.contain('true or false');
  });

  it('takes over what a client brought along was made with, and refuses one that the widget can’t work with', () => {
    const client = (version: string) => ({
      options: {
        issuer: good.issuer,
        clientId: '0oaMine',
        redirectUri: 'https://app.example/mine',
        scopes: ['openid'],
      },
      tokenManager: {},
      _oktaUserAgent: { getVersion: () => version },
    });
    const mine = client('7.14.5');
    const config = resolveConfig({ authClient: mine }, page);
    expect(config).to.deep.include({
      issuer: good.issuer,
      clientId: '0oaMine',
      redirectUri: 'https://app.example/mine',
      scopes: ['openid'],
      hasOwnRedirectUri: true,
    });
    expect(config.authClient?.client).to.equal(mine);
    expect(refusal({ authClient: client('8.0.1') }).hint).to.contain('7.14.5');
  });

  it('reads config as JSON or as an object', () => {
    const logo = { logo: '/l.png' };
    expect(resolve({ config: JSON.stringify(logo) }).widget).to.deep.equal(logo);
    expect(resolve({ config: logo }).widget).to.deep.equal(logo);
  });
});
