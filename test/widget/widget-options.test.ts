import { describe, it } from 'node:test';
import { expect } from 'chai';
import { nameRefusedRedirectUri } from '../../src/errors/refused-redirect-uri.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';
import { WIDGET_OPTIONS } from '../../src/settings/widget-option-list.js';
import { widgetOptions } from '../../src/widget/widget-options.js';

const page = {
  url: new URL('https://app.example/'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const config = (more: object = {}, autofocus = false) =>
  resolveConfig({ issuer: 'https://o.okta.com', clientId: '0oa1', autofocus, config: more }, page);
const surroundings = { assetsBase: '/assets/', nonce: '', verification: null };

describe('widgetOptions', () => {
  it('asks for the Identity Engine with the package’s own assets and without taking the focus', () => {
    expect(widgetOptions(config(), surroundings)).to.deep.equal({
      issuer: 'https://o.okta.com',
      clientId: '0oa1',
      redirectUri: 'https://app.example/',
      scopes: ['openid', 'profile', 'email'],
      useClassicEngine: false,
      features: { autoFocus: false },
      assets: { baseUrl: '/assets/' },
    });
  });

  it('passes the author’s options on, and the nonce', () => {
    const transformUsername = () => 'x';
    const options = widgetOptions(
      config(
        { transformUsername, features: { rememberMe: false }, assets: { baseUrl: '/mine' } },
        true,
      ),
      { ...surroundings, nonce: 'n' },
    );
    expect(options).to.deep.include({
      transformUsername,
      cspNonce: 'n',
      features: { autoFocus: true, rememberMe: false },
      assets: { baseUrl: '/mine' },
    });
  });

  it('hands on the flow, the backend’s challenge and the magic link’s code', () => {
    const settings = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
    const verification = { otp: '123456', state: 's' };
    expect(
      widgetOptions(resolveConfig({ ...settings, flow: 'signup' }, page), {
        ...surroundings,
        verification,
      }),
    ).to.deep.include({ flow: 'signup', ...verification });
    const server = resolveConfig(
      {
        ...settings,
        mode: 'server',
        redirectUri: '/cb',
        state: 's',
        codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      },
      page,
    );
    expect(widgetOptions(server, surroundings)).to.deep.include({
      state: 's',
      codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      codeChallengeMethod: 'S256',
    });
  });

  it('asks the org itself where there is no application', () => {
    const classic = resolveConfig(
      {
        issuer: 'https://o.okta.com/oauth2/default',
        engine: 'classic',
        sessionRedirect: 'https://o.okta.com/app/UserHome',
      },
      page,
    );
    const options = widgetOptions(classic, surroundings);
    expect(options).to.deep.include({ baseUrl: 'https://o.okta.com', useClassicEngine: true });
    expect(options).not.to.have.property('clientId');
  });

  it('hands each option on that the list says, in each place that knows it', () => {
    const own = ['nonce', 'recoveryToken']; // These are for Okta: test/element/options-on-the-wire.browser.test.ts.
    const settings: Record<string, SignInSettings> = {
      embedded: {},
      classic: { engine: 'classic' },
      server: {
        mode: 'server',
        redirectUri: '/cb',
        state: 's',
        codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      },
    };
    const values: Record<string, unknown> = {
      'language': 'de',
      'colors.brand': '#123456',
      'i18n': { en: { 'primaryauth.title': 'Welcome' } },
      'hcaptcha.scriptSource': '/captcha.js',
      'recaptcha.scriptSource': '/captcha.js',
    };
    const value = (name: string) => values[name] ?? name;
    for (const [name, fate] of Object.entries(WIDGET_OPTIONS)) {
      if (!('to' in fate) || own.includes(name)) continue;
      const path = name.split('.');
      for (const place of fate.to.filter((other) => other !== 'redirect')) {
        const given = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value(name));
        const resolved = resolveConfig(
          {
            issuer: 'https://o.okta.com/oauth2/default',
            clientId: '0oa1',
            config: given,
            ...settings[place],
          },
          page,
        );
        const got = path.reduce<unknown>(
          (outer, key) => (outer as Record<string, unknown>)[key],
          widgetOptions(resolved, surroundings),
        );
        expect(got, `${name} in ${place}`).to.deep.equal(value(name));
      }
    }
  });

  it('gives the Classic engine what it asks `/authorize` for, and the Identity Engine nothing of it', () => {
    const asked = (settings: SignInSettings, authParams: object) =>
      widgetOptions(
        resolveConfig(
          {
            issuer: 'https://o.okta.com/oauth2/default',
            clientId: '0oa1',
            config: { authParams },
            ...settings,
          },
          page,
        ),
        surroundings,
      )['authParams'];
    expect(asked({ engine: 'classic' }, { nonce: 'n', maxAge: 0 })).to.deep.equal({
      nonce: 'n',
      maxAge: 0,
    });
    expect(asked({ engine: 'classic' }, { loginHint: 'ada' })).to.deep.equal({ loginHint: 'ada' });
    expect(asked({ engine: 'classic' }, {})).to.equal(undefined);
    expect(asked({}, { nonce: 'n', maxAge: 0 })).to.equal(undefined);
  });

  it('leaves what it was given alone', () => {
    const given = config(Object.freeze({ features: Object.freeze({ rememberMe: true }) }));
    expect(widgetOptions(given, surroundings)['features']).not.to.equal(given.widget['features']);
  });
});

describe('nameRefusedRedirectUri', () => {
  it('prints the very string to register', () => {
    const refused = new SignInError('configuration', 'm', {
      hint: "The 'redirect_uri' parameter must be a Login redirect URI",
    });
    expect(nameRefusedRedirectUri(refused, config()).hint).to.match(
      /Register exactly https:\/\/app\.example\/ as a Sign-in redirect URI of the app 0oa1/,
    );
  });

  it('leaves every other error alone, and a refusal that names the redirect URI, as the local org’s does', () => {
    for (const error of [
      new SignInError('configuration', 'm', {
        hint: "add 'https://app.example/' to clients[].redirectUris (--redirect-uri)",
      }),
      new SignInError('configuration', 'm', { hint: 'client' }),
      new SignInError('network', 'm', { hint: 'redirect_uri' }),
    ]) {
      expect(nameRefusedRedirectUri(error, config())).to.equal(error);
    }
  });
});
