import { describe, it } from 'node:test';
import { expect } from 'chai';
import { refuseContradicting } from '../../src/settings/contradicting-settings.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const page = {
  url: new URL('https://app.example/login'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const resolve = (settings: SignInSettings = {}) =>
  resolveConfig({ issuer: 'https://o.okta.com', clientId: '0oa1', ...settings }, page);

describe('two tags with the same app', () => {
  it('may differ in what is each one’s own', () => {
    const settings: SignInSettings[] = [
      { scopes: 'openid offline_access' },
      { redirectUri: '/cb' },
      { language: 'de' },
      { apiOrigins: 'https://api.example' },
      { config: { authParams: { maxAge: 5, acrValues: 'urn:a' } } },
      { mode: 'redirect' },
    ];
    for (const one of settings)
      expect(
        () => refuseContradicting(resolve(one), [resolve(), resolve({ brandName: 'B' })]),
        JSON.stringify(one),
      ).not.to.throw();
  });

  it('are told of the setting by which they contradict each other', () => {
    const cases: [SignInSettings, string][] = [
      [{ engine: 'classic' }, '`engine`'],
      [{ config: { authParams: { dpop: true } } }, '`config.authParams.dpop`'],
      [{ config: { authParams: { maxClockSkew: 600 } } }, '`config.authParams.maxClockSkew`'],
      [
        { mode: 'redirect', config: { authParams: { responseType: 'token id_token' } } },
        '`config.authParams.responseType`',
      ],
    ];
    for (const [settings, name] of cases) {
      for (const [config, other] of [
        [resolve(settings), resolve()],
        [resolve(), resolve(settings)],
      ] as const) {
        try {
          refuseContradicting(config, [other]);
          expect.fail(`accepted ${name}`);
        } catch (error) {
          expect(error).to.be.instanceOf(SignInError);
          expect((error as SignInError).code).to.equal('configuration');
          expect((error as SignInError).hint).to.contain(name);
        }
      }
    }
  });
});
