import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isOwnCode } from '../../src/session/email-code.js';
import { LinkError } from '../../src/errors/link-error.js';
import { toSignInError } from '../../src/errors/to-sign-in-error.js';

const client = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const saved = {
  latest: JSON.stringify({ ...client, state: 's', redirectUri: 'https://app.example/' }),
  shared: null,
  now: 0,
};

describe('isOwnCode', () => {
  it('believes some digits for a sign-in of this browser', () => {
    for (const otp of ['123456', '0000', '12345678'])
      expect(isOwnCode({ otp, state: 's' }, client, saved)).to.equal(true);
  });

  it('believes nothing that reads like words, nor a number to call', () => {
    for (const otp of [
      'Your account is locked',
      'HACKED',
      '123',
      '123456789',
      '08005550100',
      '12 34 56',
      '123456\n',
      '١٢٣٤٥٦',
      '<b>1234</b>',
      '',
    ])
      expect(isOwnCode({ otp, state: 's' }, client, saved), otp).to.equal(false);
  });

  it('believes nothing for a sign-in of another browser, another app or another org', () => {
    expect(isOwnCode({ otp: '123456', state: 'x' }, client, saved)).to.equal(false);
    expect(
      isOwnCode({ otp: '123456', state: 's' }, { ...client, clientId: '0oa2' }, saved),
    ).to.equal(false);
    expect(
      isOwnCode(
        { otp: '123456', state: 's' },
        { ...client, issuer: 'https://o.okta.com/oauth2/other' },
        saved,
      ),
    ).to.equal(false);
  });
});

describe('what a link says went wrong', () => {
  it('is one line of some length in the hint, and not in the message', () => {
    const { code, hint, message } = toSignInError(
      new LinkError({
        error: 'invalid_client',
        description: `Call\n\u2028\tme ${'x'.repeat(5000)}`,
      }),
    );
    expect(code).to.equal('configuration');
    expect(hint).to.contain('Call me xxx').and.to.have.length.below(500);
    expect(hint).not.to.match(/[\n\t\u2028]/);
    expect(message).not.to.contain('Call');
  });
});
