import { describe, it } from 'node:test';
import { expect } from 'chai';
import { authorizeParams } from '../../src/settings/authorize-params.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const page = {
  url: new URL('https://app.example/login'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const resolve = (authParams: object, settings: SignInSettings = {}) =>
  resolveConfig(
    {
      issuer: 'https://o.okta.com/oauth2/default',
      clientId: '0oa1',
      config: { authParams },
      ...settings,
    },
    page,
  );
const hosted = { mode: 'redirect' };

function hint(authParams: object, settings: SignInSettings = {}): string {
  try {
    resolve(authParams, settings);
  } catch (error) {
    expect(error).to.be.instanceOf(SignInError);
    expect((error as SignInError).message).to.match(/: check [A-Za-z-]+\.$/);
    return (error as SignInError).hint;
  }
  return '';
}

describe('config.authParams', () => {
  it('is read with the widget’s own nonce and recoveryToken, which may say the same', () => {
    const { oauth } = resolve(
      { maxAge: '300', acrValues: 'urn:okta:loa:2fa:any', nonce: 'n' },
      { config: { nonce: 'n', recoveryToken: 'r', authParams: { maxAge: '300', nonce: 'n' } } },
    );
    expect(oauth).to.deep.include({ maxAge: 300, nonce: 'n', recoveryToken: 'r' });
    expect(hint({}, { config: { nonce: 'a', authParams: { nonce: 'b' } } })).to.contain(
      '`config.nonce` and `config.authParams.nonce` differ',
    );
  });

  it('refuses values that can’t be one, and names the option', () => {
    const wrong: [object, string][] = [
      [{ maxAge: -1 }, 'maxAge'],
      [{ maxAge: 'soon' }, 'maxAge'],
      [{ maxAge: 1.5 }, 'maxAge'],
      [{ maxClockSkew: 601 }, 'maxClockSkew'],
      [{ maxClockSkew: 1e12 }, 'maxClockSkew'],
      [{ acrValues: 'a\nb' }, 'acrValues'],
      [{ acrValues: ['a'] }, 'acrValues'],
      [{ nonce: '' }, 'nonce'],
      [{ nonce: 'two words' }, 'nonce'],
      [{ nonce: 7 }, 'nonce'],
      [{ recoveryToken: 'a b' }, 'recoveryToken'],
      [{ activationToken: {} }, 'activationToken'],
      [{ pkce: 'yes' }, 'pkce'],
      [{ responseMode: 'form_post' }, 'responseMode'],
      [{ responseMode: 'fragment' }, 'responseMode'],
    ];
    for (const [authParams, name] of wrong)
      expect(hint(authParams), JSON.stringify(authParams)).to.contain(
        `\`config.authParams.${name}\``,
      );
    const wrongForHosted: [object, string][] = [
      [{ idp: 'a b' }, 'idp'],
      [{ prompt: 'login&x=1' }, 'prompt'],
      [{ display: 'wide' }, 'display'],
      [{ loginHint: '' }, 'loginHint'],
      [{ extraParams: [] }, 'extraParams'],
      [{ extraParams: { redirect_uri: 'https://evil.example' } }, 'extraParams.redirect_uri'],
      [{ extraParams: { code_challenge: 'x' } }, 'extraParams.code_challenge'],
      [{ extraParams: { request_uri: 'x' } }, 'extraParams.request_uri'],
      [{ extraParams: { a: 1 } }, 'extraParams.a'],
      [{ responseType: ['token', 'id_token'], responseMode: 'query' }, 'responseMode'],
    ];
    for (const [authParams, name] of wrongForHosted)
      expect(hint(authParams, hosted), JSON.stringify(authParams)).to.contain(
        `\`config.authParams.${name}\``,
      );
  });

  it('takes whole values only, whatever stands around what would be right', () => {
    for (const acrValues of ['a', 'urn:a urn:b', 'aa bb cc'])
      expect(resolve({ acrValues }).oauth.acrValues).to.equal(acrValues);
    for (const acrValues of [' a', 'a ', 'a  b', 'ä', 'a ä'])
      expect(hint({ acrValues }), acrValues).to.contain('acrValues');
    for (const prompt of ['login', 'login select_account consent'])
      expect(resolve({ prompt }, hosted).oauth.authorize['prompt']).to.equal(prompt);
    for (const idpScope of ['a', 'aa bb cc'])
      expect(resolve({ idpScope }, hosted).oauth.authorize['idpScope']).to.equal(idpScope);
    for (const [name, value] of [
      ['prompt', ' login'],
      ['prompt', 'Login x'],
      ['prompt', 'login X'],
      ['idpScope', ' a'],
      ['idpScope', 'a '],
      ['display', 'xpage'],
      ['display', 'pagex'],
      ['loginHint', 'a\n'],
      ['loginHint', '\na'],
    ]) {
      expect(hint({ [String(name)]: value }, hosted), `${name}: ${value}`).to.contain(
        `\`config.authParams.${name}\``,
      );
    }
  });

  it('takes a text of 2048 characters at most', () => {
    expect(resolve({ nonce: 'n'.repeat(2048) }).oauth.nonce).to.have.length(2048);
    expect(hint({ nonce: 'n'.repeat(2049) })).to.contain('nonce');
  });

  it('takes a number of seconds as a number or as digits, and says what is the most', () => {
    expect(resolve({ maxAge: '300', maxClockSkew: 600 }).oauth).to.deep.include({
      maxAge: 300,
      maxClockSkew: 600,
    });
    for (const maxAge of ['x1', '1x', '', ['1'], true, null])
      if (maxAge !== null) expect(hint({ maxAge }), String(maxAge)).to.contain('maxAge');
    expect(hint({ maxClockSkew: 601 })).to.match(/number of seconds, 600 at most\.$/);
    expect(hint({ maxAge: -1 })).to.match(/number of seconds\.$/);
  });

  it('takes the response mode that goes with the response type, and says which it is', () => {
    expect(hint({ responseMode: 'query' }, hosted)).to.equal('');
    expect(hint({ responseType: 'token id_token', responseMode: 'fragment' }, hosted)).to.equal('');
    for (const responseMode of ['query', 'fragment', 'okta_post_message'])
      expect(
        hint({ responseMode }, { engine: 'classic', config: { authParams: { responseMode } } }),
        responseMode,
      ).to.equal('');
    expect(hint({ responseMode: 'fragment' })).to.contain('a code comes in the query');
    expect(hint({ responseType: 'token id_token', responseMode: 'query' }, hosted)).to.contain(
      'tokens come in the fragment',
    );
    expect(resolve({ responseType: ' code  ' }).oauth.pkce).to.equal(true);
    for (const extraParams of ['x', 7])
      expect(hint({ extraParams }, hosted)).to.contain('extraParams` has to be an object');
  });

  it('becomes the parameters of the hosted page, beside username and language', () => {
    const authParams = {
      loginHint: 'ada@example.com',
      prompt: 'login',
      extraParams: { a: 'b' },
      idp: '0oaidp',
      idpScope: ['x', 'y'],
      maxAge: 0,
      acrValues: 'urn:a',
      nonce: 'n',
      display: 'page',
    };
    expect(
      authorizeParams(
        resolve(authParams, { ...hosted, username: 'ada@example.com', language: 'de' }),
      ),
    ).to.deep.equal({
      loginHint: 'ada@example.com',
      prompt: 'login',
      extraParams: { a: 'b', ui_locales: 'de' },
      idp: '0oaidp',
      idpScope: 'x y',
      maxAge: 0,
      acrValues: 'urn:a',
      nonce: 'n',
      display: 'page',
    });
    expect(authorizeParams(resolve({}, hosted))).to.deep.equal({});
    expect(
      hint({ loginHint: 'grace@example.com' }, { ...hosted, username: 'ada@example.com' }),
    ).to.contain('`username` and `config.authParams.loginHint` differ');
  });

  it('is not for a client that the page brings along, where it would have no effect', () => {
    const authClient = {
      options: { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' },
      tokenManager: {},
    };
    for (const [authParams, name] of [
      [{ dpop: true }, 'dpop'],
      [{ maxClockSkew: 60 }, 'maxClockSkew'],
    ] as const)
      expect(hint(authParams, { authClient })).to.contain(
        `\`config.authParams.${name}\` has no effect on the \`authClient\``,
      );
    expect(hint({ maxAge: 60, nonce: 'n' }, { authClient })).to.equal('');
    expect(hint({ acrValues: 'a' }, { authClient })).to.equal('');
    expect(hint({}, { authClient, engine: 'classic' })).to.equal('');
    expect(
      hint({}, { authClient, engine: 'classic', config: { authParams: { acrValues: 'a' } } }),
    ).to.contain('acrValues` has no effect');
  });
});

describe('a CAPTCHA’s script of this origin', () => {
  const source = (scriptSource: string) => ({ hcaptcha: { scriptSource } });

  it('is for the page’s script to choose, by the property, and not for markup', () => {
    for (const own of ['/mine.js', 'https://app.example/mine.js', 'uploads/1']) {
      expect(hint({}, { config: source(own) }), own).to.equal('');
      expect(hint({}, { config: JSON.stringify(source(own)) }), own)
        .to.contain('`config.hcaptcha.scriptSource`')
        .and.contain('as a property');
    }
  });

  it('is no matter where markup names the maker’s script', () => {
    expect(
      hint({}, { config: JSON.stringify(source('https://js.hcaptcha.com/1/api.js')) }),
    ).to.equal('');
  });

  it('is refused with a hint that names what is taken', () => {
    for (const address of [
      'https://hcaptcha.com/1/api.js',
      'https://www.google.com/recaptcha/api.js',
      'https://recaptcha.net/recaptcha/api.js',
    ]) {
      expect(hint({}, { config: source('https://evil.example/') })).to.contain(address);
      expect(hint({}, { config: source(address) })).to.equal('');
    }
  });
});

describe('a script of another origin', () => {
  it('is the widget’s with its hash, or a CAPTCHA’s of its maker', () => {
    const from = (name: string, scriptSource: unknown) =>
      hint({}, { config: { [name]: { scriptSource } } });
    for (const source of [
      'https://evil.example/x.js',
      '//evil.example/x.js',
      'https://hcaptcha.com.evil.example/',
      'http://hcaptcha.com/1/api.js',
      'data:text/javascript,1',
      'https://www.google.com/complete/search?client=chrome&jsonp=alert(1)//',
      'https://www.google.com/recaptcha/../url?q=x',
      'https://www.google.com/recaptcha/api.js?onload=alert',
      'https://www.google.com/recaptcha/api.js#',
      'https://www.google.com/recaptcha/api.js\n',
      'https://www.google.com/recaptcha/api.js/x',
      'https://www.google.com:8443/recaptcha/api.js',
      'https://me@www.google.com/recaptcha/api.js',
      'https://google.com/recaptcha/api.js',
      'https://www.gstatic.com/recaptcha/api.js',
      'https://evil.example/recaptcha/api.js',
      'https://hcaptcha.com/1/api.js?endpoint=https://evil.example',
      'https://hcaptcha.com/anything.js',
      'https://cn1.hcaptcha.com/1/../2/api.js',
      'https://evilhcaptcha.com/1/api.js',
      'https://evil.example\\.hcaptcha.com/1/api.js',
      7,
    ]) {
      expect(from('hcaptcha', source), String(source)).to.contain('`config.hcaptcha.scriptSource`');
      expect(from('recaptcha', source), String(source)).to.contain(
        '`config.recaptcha.scriptSource`',
      );
    }
    for (const source of [
      'https://cn1.hcaptcha.com/1/api.js',
      'https://www.recaptcha.net/recaptcha/enterprise.js',
      'https://recaptcha.net/recaptcha/api.js', // The README of the widget has this one.
      'https://hcaptcha.com/1/api.js', // These two are the widget's defaults.
      'https://www.google.com/recaptcha/api.js',
      '/mine.js',
      'https://app.example/mine.js',
    ])
      expect(from('hcaptcha', source), source).to.equal('');
    expect(
      hint(
        {},
        { widgetSrc: 'https://cdn.example/w.js', widgetIntegrity: `sha384-${'A'.repeat(64)}` },
      ),
    ).to.equal('');
    expect(hint({}, { widgetSrc: '/w.js' })).to.equal('');
  });
});
