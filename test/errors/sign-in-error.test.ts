import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';

describe('SignInError', () => {
  it('has an empty hint and no cause where none is given', () => {
    const error = new SignInError('network', 'm');
    expect(error.hint).to.equal('');
    expect('cause' in error).to.equal(false);
  });

  it('has the hint and the cause that are given, a null one too', () => {
    expect(new SignInError('network', 'm', { hint: 'h', cause: null })).to.deep.include({
      code: 'network',
      message: 'm',
      hint: 'h',
      cause: null,
    });
  });

  it('knows another copy’s errors by their name, and nothing else', () => {
    expect(Object.assign(new Error('m'), { name: 'SignInError' })).to.be.instanceOf(SignInError);
    for (const other of [new Error('m'), { name: 'SignInError' }, null])
      expect(other instanceof SignInError).to.equal(false);
  });
});
