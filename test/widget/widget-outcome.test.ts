import { describe, it } from 'node:test';
import { expect } from 'chai';
import { widgetOutcome } from '../../src/widget/widget-outcome.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';
import { clientId, issuer } from '../okta/answers/support/good-answers.js';

const page = {
  url: new URL('https://app.example/'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const config = (more: Partial<SignInSettings> = {}) =>
  resolveConfig({ issuer, clientId, ...more }, page);
const backend = () =>
  config({
    mode: 'server',
    redirectUri: '/back?x=1',
    state: 'S',
    codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  });
const codeOf = (run: () => unknown) => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** What the user and the developer are told. */
const wordsOf = (run: () => unknown) => {
  try {
    run();
    return '';
  } catch (error) {
    const { message, hint } = error as { message: string; hint: string };
    return `${message} | ${hint}`;
  }
};

describe('widgetOutcome', () => {
  it('goes to the backend with the code and the backend’s own state', () => {
    for (const state of ['S', undefined])
      expect(widgetOutcome({ interaction_code: 'c', state }, backend()).leadsTo).to.equal(
        'https://app.example/back?x=1&interaction_code=c&state=S',
      );
  });

  it('takes no other sign-in’s code to the backend', () => {
    for (const state of ['T', '', null, 7, ['S']])
      expect(
        codeOf(() => widgetOutcome({ interaction_code: 'c', state }, backend())),
        String(state),
      ).to.equal('state-mismatch');
  });

  it('takes nothing to the backend that is no code', () => {
    for (const code of [undefined, '', 7, {}, 'a b'])
      expect(
        codeOf(() => widgetOutcome({ interaction_code: code, state: 'S' }, backend())),
        JSON.stringify(code),
      ).to.equal('token-invalid');
    for (const result of [null, undefined, 'x', []])
      expect(codeOf(() => widgetOutcome(result, backend()))).to.equal('token-invalid');
  });

  it('takes no session token that is none', () => {
    const session = config({ engine: 'classic', sessionRedirect: 'https://o.okta.com/app/x' });
    expect(widgetOutcome({ session: { token: 't' } }, session).leadsTo).to.contain('token=t');
    for (const result of [
      {},
      { session: 7 },
      { session: {} },
      { session: { token: {} } },
      { session: { token: 'a b' } },
      null,
    ])
      expect(
        codeOf(() => widgetOutcome(result, session)),
        JSON.stringify(result),
      ).to.equal('configuration');
  });

  it('stays with the tokens, or with none', () => {
    expect(widgetOutcome({ tokens: { accessToken: 1 } }, config())).to.deep.equal({
      leadsTo: null,
      tokens: { accessToken: 1 },
    });
    for (const result of [null, {}, { tokens: 'x' }, { tokens: [] }])
      expect(widgetOutcome(result, config())).to.deep.equal({ leadsTo: null, tokens: {} });
  });

  it('tells the user and the developer what is wrong', () => {
    expect(wordsOf(() => widgetOutcome({}, backend()))).to.match(
      /could not be used.* \| .*no interaction code/,
    );
    expect(wordsOf(() => widgetOutcome({ interaction_code: 'c', state: 'T' }, backend()))).to.match(
      /was not started here.* \| .*another `state`/,
    );
    expect(
      wordsOf(() =>
        widgetOutcome(
          {},
          config({ engine: 'classic', sessionRedirect: 'https://o.okta.com/app/x' }),
        ),
      ),
    ).to.match(/not set up correctly.* \| .*no session token/);
  });
});
