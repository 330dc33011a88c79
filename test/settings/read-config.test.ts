import { describe, it } from 'node:test';
import { expect } from 'chai';
import { AUTH_OPTIONS } from '../../src/settings/auth-option-list.js';
import type { FateList, Place } from '../../src/settings/option-fate.js';
import { readConfig } from '../../src/settings/read-config.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { WIDGET_OPTIONS } from '../../src/settings/widget-option-list.js';

const PLACES: readonly Place[] = ['embedded', 'server', 'classic', 'redirect'];
const said = { issuer: 'https://o.okta.com', clientId: '0oa1', scopes: ['openid'] };

function hintFor(config: unknown, place: Place = 'embedded'): string {
  try {
    readConfig(config, place, said);
  } catch (error) {
    expect(error).to.be.instanceOf(SignInError);
    expect((error as SignInError).code).to.equal('configuration');
    expect((error as SignInError).message).to.match(/: check config\.$/);
    return (error as SignInError).hint;
  }
  return '';
}

/** `a.b` as `{ a: { b: value } }`. */
const nested = (name: string, value: unknown): Record<string, unknown> => {
  const [first = '', ...rest] = name.split('.');
  return { [first]: rest.length ? nested(rest.join('.'), value) : value };
};

const lists: [string, FateList, (options: object) => object][] = [
  ['config', WIDGET_OPTIONS, (options) => options],
  ['config.authParams', AUTH_OPTIONS, (authParams) => ({ authParams })],
];

describe('readConfig', () => {
  for (const [path, list, around] of lists) {
    it(`hands on, or refuses by name, each option of ${path}, in each place, as attribute and as property`, () => {
      for (const [name, fate] of Object.entries(list)) {
        for (const place of PLACES) {
          const config = around(nested(name, 'x'));
          for (const written of [config, JSON.stringify(config)]) {
            const hint = hintFor(written, place);
            if ('to' in fate && fate.to.includes(place))
              expect(hint, `${path}.${name} in ${place}`).to.equal('');
            else expect(hint, `${path}.${name} in ${place}`).to.contain(`\`${path}.${name}\``);
          }
        }
      }
    });
  }

  it('returns just what it hands on, in new objects', () => {
    const config = {
      logo: '/l.png',
      features: { rememberMe: false },
      i18n: { en: { 'a.b': 'c' } },
      authParams: { maxAge: 5 },
    };
    const { widget, authParams } = readConfig(config, 'embedded', said);
    expect(widget).to.deep.equal({
      logo: '/l.png',
      features: { rememberMe: false },
      i18n: { en: { 'a.b': 'c' } },
    });
    expect(authParams).to.deep.equal({ maxAge: 5 });
    expect(widget['features']).not.to.equal(config.features);
  });

  it('refuses what no list has, a name that is written with a dot, and a group that is none', () => {
    const cases: [object, string][] = [
      [{ surprise: 1 }, '`config.surprise` is no option of the Sign-In Widget 7.49.0'],
      [{ toString: 1 }, '`config.toString` is no option'],
      [{ 'features.router': true }, '`config.features.router` is no option'],
      [{ features: { surprise: true } }, '`config.features.surprise` is no option'],
      [{ features: true }, '`config.features` has to be an object'],
      [
        { authParams: { surprise: 1 } },
        '`config.authParams.surprise` is no option of auth-js 7.14.5',
      ],
      [
        { authParams: { tokenManager: { surprise: 1 } } },
        '`config.authParams.tokenManager.surprise` is no option',
      ],
      [
        { authParams: { 'tokenManager.storage': 'x' } },
        '`config.authParams.tokenManager.storage` is no option',
      ],
      [{ authParams: [] }, '`config.authParams` has to be an object'],
    ];
    for (const [config, hint] of cases)
      expect(hintFor(config), JSON.stringify(config)).to.contain(hint);
  });

  it('takes an option that says what the attributes, or the element, say anyway', () => {
    expect(
      hintFor({
        useInteractionCodeFlow: true,
        features: { router: false },
        authParams: {
          ...said,
          tokenManager: { autoRenew: true, storageKey: 'okta-token-storage' },
        },
      }),
    ).to.equal('');
    expect(hintFor({ authParams: { scopes: ['openid', 'email'] } })).to.contain(
      '`config.authParams.scopes` differs from the `scopes` attribute',
    );
    expect(hintFor({ authParams: { tokenManager: { autoRenew: false } } })).to.contain(
      '`config.authParams.tokenManager.autoRenew` is refused',
    );
  });

  it('takes nothing at all for no options', () => {
    for (const nothing of [null, undefined, '', '{}', {}])
      expect(readConfig(nothing, 'embedded', said)).to.deep.equal({ widget: {}, authParams: {} });
  });

  it('says where an option has an effect, and what has to be an object', () => {
    expect(
      hintFor({ logo: '/l' }, 'redirect') +
        hintFor({ authParams: { prompt: 'login' } }, 'embedded'),
    )
      .to.match(/only in [^,]+/)
      .and.not.contain('undefined');
    expect(hintFor([])).to.equal('`config` has to be an object.');
    expect(hintFor({ authParams: 7 })).to.equal('`config.authParams` has to be an object.');
  });

  it('leaves out, and does not hand on, what is said anyway', () => {
    const { widget, authParams } = readConfig(
      { useInteractionCodeFlow: true, features: { router: false }, authParams: said },
      'embedded',
      said,
    );
    expect(widget).to.deep.equal({ features: {} });
    expect(authParams).to.deep.equal({});
  });

  it('leaves out what is null or undefined', () => {
    expect(
      readConfig(
        { logo: null, tokenUrl: undefined, authParams: { tokenUrl: null } },
        'embedded',
        said,
      ),
    ).to.deep.equal({ widget: {}, authParams: {} });
  });

  it('refuses names that every object has, at any depth, as attribute and as property', () => {
    const texts = [
      '{"constructor":{"prototype":{"x":1}}}',
      '{"__proto__":{"x":1}}',
      '{"i18n":{"en":{"__proto__":{"x":1}}}}',
      '{"idps":[{"id":"1","constructor":{}}]}',
      '{"authParams":{"extraParams":{"prototype":"x"}}}',
      '{"hooks":{"identify":{"constructor":1}}}',
      '{"features":{"__proto__":{"router":true}}}',
    ];
    for (const text of texts)
      for (const config of [text, JSON.parse(text) as unknown])
        expect(hintFor(config), text).to.contain('is a name that no option has');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('takes nothing from an object’s prototype', () => {
    const inherits = (own: object, inherited: object): object =>
      Object.assign(Object.create(inherited) as object, own);
    expect(
      readConfig({ features: inherits({ rememberMe: true }, { router: true }) }, 'embedded', said)
        .widget,
    ).to.deep.equal({ features: { rememberMe: true } });
    expect(
      readConfig(inherits({ logo: '/l' }, { proxyIdxResponse: {} }), 'embedded', said).widget,
    ).to.deep.equal({ logo: '/l' });
  });

  it('refuses URLs that are code, however they are written, and at any depth', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:1',
      'vbscript:x',
    ]) {
      expect(hintFor({ helpLinks: { help: url } }), url).to.contain('`config.helpLinks.help` is');
      expect(hintFor({ helpLinks: { custom: [{ text: 'Help', href: url }] } }), url).to.contain(
        '`config.helpLinks.custom.0.href` is',
      );
      expect(hintFor({ backToSignInLink: url }), url).to.contain('a URL that is code is refused');
    }
    expect(
      hintFor({
        helpLinks: {
          help: '/help',
          custom: [{ text: 'About javascript: URLs', href: 'mailto:a@b.example' }],
        },
        i18n: { en: { 'primaryauth.title': 'javascript: a language' } },
      }),
    ).to.equal('');
  });

  it('ends on an object that holds itself', () => {
    const hooks: Record<string, unknown> = {};
    hooks['identify'] = hooks;
    expect(hintFor({ hooks })).to.equal('');
  });
});
