import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as answer from '../../src/errors/answer-errors.js';
import * as authParam from '../../src/errors/auth-param-errors.js';
import * as backend from '../../src/errors/backend-setting-errors.js';
import * as callback from '../../src/errors/callback-errors.js';
import * as clash from '../../src/errors/clashing-setting-errors.js';
import * as client from '../../src/errors/client-setting-errors.js';
import * as config from '../../src/errors/config-errors.js';
import { MESSAGES } from '../../src/errors/messages.js';
import * as page from '../../src/errors/page-errors.js';
import { partNotLoaded } from '../../src/errors/part-not-loaded.js';
import * as session from '../../src/errors/session-errors.js';
import * as setting from '../../src/errors/setting-errors.js';
import type { SignInError, SignInErrorCode } from '../../src/errors/sign-in-error.js';
import { storageBlocked } from '../../src/errors/storage-errors.js';
import * as widget from '../../src/errors/widget-errors.js';

/** What a value of the page's, of a link or of an answer may hold. It belongs into the hint at most. */
const SECRET = 'eyJhbGciOi.secret';
const CAUSE = new Error(SECRET);

type Row = readonly [name: string, error: SignInError, code: SignInErrorCode, hint: RegExp];

const SETTINGS: readonly Row[] = [
  [
    'notA',
    setting.notA('color', 'brand-color', SECRET),
    'configuration',
    /^`brand-color` is "eyJ.*", which is not a colour in hex/,
  ],
  [
    'notA, in a list',
    setting.notA('scope', 'scopes', SECRET, 'names'),
    'configuration',
    /^`scopes` names "eyJ.*", which is not a scope/,
  ],
  ['missing', setting.missing('issuer', 'issuer'), 'configuration', /^Set `issuer` to a URL/],
  [
    'hasToBe',
    setting.hasToBe('object', 'config.colors'),
    'configuration',
    /^`config.colors` has to be an object\.$/,
  ],
  [
    'notOneOf',
    setting.notOneOf('mode', SECRET, ['embedded', 'server']),
    'configuration',
    /^`mode` is "eyJ.*": use "embedded", "server"\.$/,
  ],
  [
    'credentialsInUrl',
    setting.credentialsInUrl('widget-src'),
    'configuration',
    /^`widget-src` holds a user name/,
  ],
  [
    'tooLongUrl',
    setting.tooLongUrl('issuer', SECRET, '?', '#'),
    'configuration',
    /^`issuer` is .* from "\?" or "#" on\.$/,
  ],
  [
    'textOfObject',
    setting.textOfObject('config', '[object Object]'),
    'configuration',
    /^`config` holds .* Set it as a property/,
  ],
  ['notFlag', setting.notFlag('sso', SECRET), 'configuration', /^`sso` is .* Leave `sso` out/],
  [
    'issuerIsAdminConsole',
    client.issuerIsAdminConsole('https://o.okta.com'),
    'configuration',
    /`issuer`.*https:\/\/o\.okta\.com$/,
  ],
  [
    'issuerIsMisread',
    client.issuerIsMisread('https://oauth2.example.com'),
    'configuration',
    /`issuer`.*https:\/\/oauth2\.example\.com\/oauth2\/default/,
  ],
  ['noOpenId', client.noOpenId('email'), 'configuration', /`scopes` is "email": add "openid"/],
  [
    'moreThanOrigin',
    client.moreThanOrigin(SECRET, 'https://a.example'),
    'configuration',
    /`api-origins`.*https:\/\/a\.example\.$/,
  ],
  ['clientTooNew', client.clientTooNew('8.0.1'), 'configuration', /`authClient`.*8\.0\.1/],
  ['neededByBackend', backend.neededByBackend('state'), 'configuration', /needs `state`/],
  [
    'onlyForBackend',
    backend.onlyForBackend('code-challenge'),
    'configuration',
    /^`code-challenge` is for mode="server": /,
  ],
  [
    'excludeEachOther',
    clash.excludeEachOther('sso', 'mode="server"'),
    'configuration',
    /^`sso` and mode="server" exclude each other/,
  ],
  [
    'differ',
    clash.differ('config.nonce', 'config.authParams.nonce'),
    'configuration',
    /^`config.nonce` and `config.authParams.nonce` differ/,
  ],
  ['hashOfNothing', clash.hashOfNothing(), 'configuration', /`widget-integrity`/],
  ['needsEngine', clash.needsEngine('flow', 'oie'), 'configuration', /^`flow` needs engine="oie"/],
  ['otpNeedsState', clash.otpNeedsState(), 'configuration', /`otp` needs `state`/],
  ['tagsDiffer', clash.tagsDiffer('engine'), 'configuration', /another `engine`/],
  [
    'configIsNotJson',
    config.configIsNotJson(CAUSE),
    'configuration',
    /`config` attribute is not JSON/,
  ],
  [
    'strangeLabels',
    config.strangeLabels('config.i18n', SECRET),
    'configuration',
    /^`config.i18n` holds/,
  ],
  [
    'unknownOption',
    config.unknownOption('config.x', 'the widget'),
    'configuration',
    /^`config.x` is no option of the widget/,
  ],
  [
    'optionSetElsewhere',
    config.optionSetElsewhere('config.el', 'the element', false),
    'configuration',
    /^`config.el` is set by the element/,
  ],
  [
    'optionSetElsewhere, otherwise',
    config.optionSetElsewhere('config.state', 'the `state` attribute', true),
    'configuration',
    /^`config.state` differs from the `state` attribute/,
  ],
  [
    'optionRefused',
    config.optionRefused('config.x', 'because'),
    'configuration',
    /^`config.x` is refused: because\./,
  ],
  [
    'optionWithoutEffect',
    config.optionWithoutEffect('config.x', 'redirect', ['server', 'classic']),
    'configuration',
    /^`config.x` has no effect in mode="redirect", only in mode="server", engine="classic"/,
  ],
  ['urlIsCode', config.urlIsCode('config.x', SECRET), 'configuration', /^`config.x` is/],
  [
    'inheritedName',
    config.inheritedName('config.constructor'),
    'configuration',
    /^`config.constructor` is a name that no option has/,
  ],
  [
    'optionThrew',
    config.optionThrew('config.transformUsername', CAUSE),
    'configuration',
    /^`config.transformUsername` threw/,
  ],
  [
    'notSeconds',
    authParam.notSeconds('config.authParams.maxAge', SECRET, 600),
    'configuration',
    /^`config.authParams.maxAge` is .*, 600 at most\.$/,
  ],
  [
    'paramTaken',
    authParam.paramTaken('extraParams.state'),
    'configuration',
    /^`config.authParams.extraParams.state` is set by the element/,
  ],
  [
    'effectlessOnBroughtClient',
    authParam.effectlessOnBroughtClient('dpop'),
    'configuration',
    /^`config.authParams.dpop` has no effect on the `authClient`/,
  ],
  ['codeAndTokens', authParam.codeAndTokens(), 'configuration', /`config.authParams.responseType`/],
  [
    'tokensFromIdentityEngine',
    authParam.tokensFromIdentityEngine(),
    'configuration',
    /`config.authParams.responseType`/,
  ],
  ['pkceForTokens', authParam.pkceForTokens(), 'configuration', /`config.authParams.pkce`/],
  ['codeWithoutPkce', authParam.codeWithoutPkce(), 'configuration', /`config.authParams.pkce`/],
  [
    'strangeResponseMode',
    authParam.strangeResponseMode('tokens'),
    'configuration',
    /`config.authParams.responseMode`.*fragment/,
  ],
  [
    'noIntegrity',
    widget.noIntegrity('https://cdn.example'),
    'configuration',
    /`widget-src` is of another origin, https:\/\/cdn\.example/,
  ],
  [
    'noStyleSheet',
    widget.noStyleSheet('http://app.test/okta-sign-in/css/okta-sign-in.min.css'),
    'configuration',
    /not found at http:\/\/app\.test\/okta-sign-in\/.*`npx okta-sign-in-element assets`.*`assets-base-url`/,
  ],
  ['notWidget', widget.notWidget(), 'configuration', /`widget` or `widget-src`/],
  ['widgetIdTaken', widget.widgetIdTaken({ localName: 'p' }), 'configuration', /The <p> .* `id`/],
  [
    'leadsElsewhere',
    page.leadsElsewhere('return-to', 'https://app.example'),
    'configuration',
    /`return-to`.*https:\/\/app\.example\.$/,
  ],
  [
    'apiNotAllowed',
    page.apiNotAllowed('https://api.example'),
    'configuration',
    /https:\/\/api\.example.*`api-origins`/,
  ],
];

const OTHERS: readonly Row[] = [
  [
    'passkeysElsewhere',
    widget.passkeysElsewhere('example.com', 'app.test'),
    'configuration',
    /for the domain example\.com .* page is of app\.test: .*https:\/\/example\.com\/\.well-known\/webauthn \(Related Origin Requests\)/,
  ],
  ['opaqueOrigin', page.opaqueOrigin(), 'configuration', /`allow-same-origin`/],
  [
    'insecurePage',
    page.insecurePage('http://app.example'),
    'insecure-context',
    /http:\/\/app\.example/,
  ],
  [
    'untrustedOrigin',
    page.untrustedOrigin('https://app.example', false, CAUSE),
    'origin-not-trusted',
    /Add https:\/\/app\.example .*CORS/,
  ],
  [
    'untrustedOrigin of a local org',
    page.untrustedOrigin('http://localhost:1234', true, CAUSE),
    'origin-not-trusted',
    /`--origin http:\/\/localhost:1234`/,
  ],
  ['storageBlocked', storageBlocked(CAUSE), 'storage-unavailable', /storage="memory"/],
  ['strangeIssuer', callback.strangeIssuer(), 'state-mismatch', /`iss`/],
  ['strangeState', callback.strangeState(), 'state-mismatch', /`state`/],
  [
    'noSignInUnderWay',
    callback.noSignInUnderWay(),
    'transaction-missing',
    /No sign-in is under way/,
  ],
  ['sessionOver', session.sessionOver(CAUSE), 'session-expired', /`offline_access`/],
  ['popupBlocked', session.popupBlocked(), 'popup-blocked', /in the click itself/],
  ['noToken', session.noToken(), 'session-expired', /wait for `signed-in`/],
  ['tokensTakenAway', session.tokensTakenAway(), 'session-expired', /`storage`/],
  ['renewalFailed', session.renewalFailed(7, CAUSE), 'renewal-failed', /another 7 seconds/],
  [
    'renewalFailed, without a wait',
    session.renewalFailed(0, CAUSE),
    'renewal-failed',
    /tried again/,
  ],
  ['storedTokensEnded', session.storedTokensEnded(), 'renewal-failed', /`storage`/],
  ['profileRateLimited', session.profileRateLimited(9), 'rate-limited', /9 seconds/],
  ['notInDocument', session.notInDocument(), 'configuration', /not in the document/],
  ['noTokensHere', session.noTokensHere(), 'configuration', /backend/],
  [
    'tokensRefused',
    answer.tokensRefused('it held none'),
    'token-invalid',
    /`\/v1\/token` was refused: it held none\.$/,
  ],
  ['profileOfAnotherUser', answer.profileOfAnotherUser(CAUSE), 'token-invalid', /`sub`/],
  ['signInOfAnotherUser', answer.signInOfAnotherUser(), 'access-denied', /sign out first/],
  ['signInOfAnotherLevel', answer.signInOfAnotherLevel('2fa'), 'token-invalid', /`acrValues`.*2fa/],
  ['strangeNonce', answer.strangeNonce(), 'token-invalid', /nonce/],
  ['noInteractionCode', answer.noInteractionCode(), 'token-invalid', /no interaction code/],
  ['codeOfAnotherSignIn', answer.codeOfAnotherSignIn(), 'state-mismatch', /another `state`/],
  ['noSessionToken', answer.noSessionToken(), 'configuration', /`session-redirect`/],
  [
    'widgetNotLoaded, bundled',
    widget.widgetNotLoaded({ kind: 'bundled' }, CAUSE),
    'widget-load-failed',
    /dist folder/,
  ],
  [
    'widgetNotLoaded, from a URL',
    widget.widgetNotLoaded({ kind: 'url', url: 'https://cdn.example/w.js' }, CAUSE),
    'widget-load-failed',
    /`widget-src` https:\/\/cdn\.example\/w\.js/,
  ],
  [
    'widgetNotLoaded, brought',
    widget.widgetNotLoaded({ kind: 'brought' }, CAUSE),
    'widget-load-failed',
    /`widget` property/,
  ],
  [
    'widgetNotDrawn, in time',
    widget.widgetNotDrawn(4),
    'widget-load-failed',
    /nothing for 4 seconds/,
  ],
  [
    'widgetNotDrawn, by what it threw',
    widget.widgetNotDrawn('x is undefined.', CAUSE),
    'widget-load-failed',
    /form: x is undefined\. Look/,
  ],
  ['partNotLoaded', partNotLoaded('@okta/okta-auth-js', CAUSE), 'network', /@okta\/okta-auth-js/],
];

describe('an error of src/errors', () => {
  for (const [name, { code, hint, message }, expected, says] of [...SETTINGS, ...OTHERS]) {
    it(`has its code, a hint and a message that holds no value: ${name}`, () => {
      expect(code).to.equal(expected);
      expect(hint).to.match(says);
      expect(message)
        .to.match(/^\p{Lu}.*\.$/u)
        .and.not.contain(SECRET);
    });
  }

  it('names the setting in the message where one is to blame', () => {
    for (const [name, { message }] of SETTINGS)
      expect(message, name).to.match(/^Sign-in is not set up correctly on this page: check .+\.$/);
  });

  it('says the same to the user as other errors of its code, or something more exact', () => {
    const more = [
      /keeps no tokens/,
      /not set up on/,
      /could not be used/,
      /could not be shown/,
      /A part of/,
      /Another user is/,
    ];
    for (const [name, { code, message }] of OTHERS)
      expect(message === MESSAGES[code] || more.some((text) => text.test(message)), name).to.equal(
        true,
      );
  });

  it('keeps its cause', () => {
    for (const error of [
      storageBlocked(CAUSE),
      session.sessionOver(CAUSE),
      widget.widgetNotLoaded({ kind: 'bundled' }, CAUSE),
      partNotLoaded('@okta/okta-auth-js', CAUSE),
      config.configIsNotJson(CAUSE),
    ])
      expect(error.cause).to.equal(CAUSE);
  });
});
