import { describe, it } from 'node:test';
import { expect } from 'chai';
import { signInOfAnotherUser, tokensRefused } from '../../src/errors/answer-errors.js';
import { codedError } from '../../src/errors/coded-error.js';
import { isMessageName, messageName } from '../../src/errors/message-name.js';
import { misconfigured } from '../../src/errors/misconfigured.js';
import { partNotLoaded } from '../../src/errors/part-not-loaded.js';
import { refusedLink } from '../../src/errors/refused-link.js';
import { SIGN_IN_ERROR_CODES } from '../../src/errors/sign-in-error.js';
import { widgetNotDrawn } from '../../src/errors/widget-errors.js';

describe('a message', () => {
  it('goes by the code of its error', () => {
    for (const code of SIGN_IN_ERROR_CODES) {
      expect(messageName(codedError(code))).to.equal(code);
      expect(isMessageName(code)).to.equal(true);
    }
    expect(messageName(misconfigured('issuer', 'Set it.'))).to.equal('configuration');
    expect(messageName(partNotLoaded('okta-sign-in-element', null))).to.equal('network');
  });

  it('goes by a name of its own where it says more than the code', () => {
    const link = refusedLink(codedError('unknown', 'The recovery token is invalid'))!;
    const names = [signInOfAnotherUser(), link, widgetNotDrawn(10), tokensRefused('no token')].map(
      messageName,
    );
    expect(names).to.deep.equal([
      'another-user',
      'link-too-old',
      'form-not-shown',
      'answer-of-no-use',
    ]);
    expect(names.every(isMessageName)).to.equal(true);
  });

  it('has no other name', () => {
    for (const name of ['', 'toString', 'sign-in', 'code'])
      expect(isMessageName(name)).to.equal(false);
  });
});
