import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { INITIAL_STATE, isSettled, type SignInState } from '../../src/session/sign-in-state.js';

const error = new SignInError('network', 'n');
const SETTLED: readonly SignInState[] = [
  { status: 'signed-out', form: 'loading', error: null },
  { status: 'redirecting' },
  { status: 'signed-in', user: { sub: 'u' }, source: 'widget', returnTo: null },
  { status: 'failed', error },
];

describe('isSettled', () => {
  it('is false only while the page is still finding out who is signed in', () => {
    expect([INITIAL_STATE, { status: 'completing' } as const].map(isSettled)).to.deep.equal([
      false,
      false,
    ]);
    expect(SETTLED.map(isSettled)).to.deep.equal([true, true, true, true]);
  });
});
