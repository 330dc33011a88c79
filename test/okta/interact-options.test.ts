import { describe, it } from 'node:test';
import { expect } from 'chai';
import { interactOptions } from '../../src/okta/interact-options.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';

const page = {
  url: new URL('https://app.example/'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const oauth = () =>
  resolveConfig({ issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' }, page).oauth;

describe('interactOptions', () => {
  it('has what the page asks for, and the age as a text', () => {
    expect(interactOptions({ ...oauth(), nonce: 'n', maxAge: 0, acrValues: 'mfa' })).to.deep.equal({
      nonce: 'n',
      maxAge: '0',
      acrValues: 'mfa',
    });
  });

  it('has nothing that the page does not ask for', () => {
    expect(
      interactOptions({ ...oauth(), nonce: null, maxAge: null, acrValues: null }),
    ).to.deep.equal({});
  });
});
