import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isSameForm } from '../../src/settings/same-form.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const page = {
  url: new URL('https://app.example/'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const resolve = (settings: SignInSettings = {}) =>
  resolveConfig(
    { issuer: 'https://o.okta.com', clientId: '0oa1', config: '{"logo":"/l.png"}', ...settings },
    page,
  );

describe('isSameForm', () => {
  it('keeps a form for what makes no difference to it', () => {
    expect(
      isSameForm(
        resolve(),
        resolve({
          returnTo: '/x',
          apiOrigins: 'https://a.example',
          autofocus: true,
          postLogoutRedirectUri: '/bye',
        }),
      ),
    ).to.equal(true);
    expect(isSameForm(resolve(), resolve({ config: { logo: '/l.png' } }))).to.equal(true);
  });

  it('wants another one for what does', () => {
    const changes: SignInSettings[] = [
      { clientId: '0oa2' },
      { scopes: 'openid' },
      { language: 'de' },
      { config: '{"logo":"/m.png"}' },
      { config: '{}' },
      { flow: 'signup' },
      { redirectUri: '/cb' },
    ];
    for (const change of changes)
      expect(isSameForm(resolve(), resolve(change)), JSON.stringify(change)).to.equal(false);
  });

  it('takes functions for the same only if they are', () => {
    const transformUsername = (name: string) => name;
    expect(
      isSameForm(
        resolve({ config: { transformUsername } }),
        resolve({ config: { transformUsername } }),
      ),
    ).to.equal(true);
    expect(
      isSameForm(
        resolve({ config: { transformUsername } }),
        resolve({ config: { transformUsername: (name: string) => name } }),
      ),
    ).to.equal(false);
  });
});
