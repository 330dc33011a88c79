import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { INITIAL_STATE, isSettled, transition, type SignInAction, type SignInState } from '../../src/session/sign-in-state.js';

const user = { sub: 'u' };
const error = new SignInError('network', 'n');
const signIn: SignInAction = { type: 'sign-in', user, source: 'widget', returnTo: null };
const after = (...actions: SignInAction[]): SignInState => actions.reduce(transition, INITIAL_STATE);

describe('transition', () => {
  it('goes from start over a callback to signed in', () => {
    expect(after({ type: 'complete' })).to.deep.equal({ status: 'completing' });
    expect(after({ type: 'complete' }, signIn)).to.deep.equal({ status: 'signed-in', user, source: 'widget', returnTo: null });
  });

  it('completes only what has just started', () => {
    const shown = after({ type: 'offer-form' });
    expect(transition(shown, { type: 'complete' })).to.equal(shown);
  });

  it('offers the form, with the error that led back to it, and places it', () => {
    expect(after({ type: 'offer-form', error })).to.deep.equal({ status: 'signed-out', form: 'loading', error });
    expect(after({ type: 'offer-form', error }, { type: 'place-form', form: 'shown' })).to.deep.equal({ status: 'signed-out', form: 'shown', error });
  });

  it('places no form where none is offered', () => {
    const signedIn = after(signIn);
    expect(transition(signedIn, { type: 'place-form', form: 'shown' })).to.equal(signedIn);
  });

  it('keeps the entry of a user who is signed in already, with newer claims', () => {
    const again = transition(after(signIn), { ...signIn, user: { sub: 'u', email: 'e' }, source: 'other-tab' });
    expect(again).to.deep.equal({ status: 'signed-in', user: { sub: 'u', email: 'e' }, source: 'widget', returnTo: null });
  });

  it('takes another user for a new entry', () => {
    expect(transition(after(signIn), { ...signIn, user: { sub: 'v' }, source: 'other-tab' })).to.deep.include({ user: { sub: 'v' }, source: 'other-tab' });
  });

  it('returns the same object where nothing changes', () => {
    expect(transition(INITIAL_STATE, { type: 'start' })).to.equal(INITIAL_STATE);
    const starting: SignInState = { status: 'starting' };
    expect(transition(starting, { type: 'start' })).to.equal(starting);
    const leaving = after({ type: 'leave' });
    expect(transition(leaving, { type: 'leave' })).to.equal(leaving);
    const loading = after({ type: 'offer-form' });
    expect(transition(loading, { type: 'place-form', form: 'loading' })).to.equal(loading);
  });

  it('starts anew and fails from anywhere', () => {
    for (const state of [after(signIn), after({ type: 'offer-form' }), after({ type: 'leave' })]) {
      expect(transition(state, { type: 'start' })).to.equal(INITIAL_STATE);
      expect(transition(state, { type: 'fail', error })).to.deep.equal({ status: 'failed', error });
    }
  });
});

describe('isSettled', () => {
  it('is false only while the element is still finding out', () => {
    expect([INITIAL_STATE, after({ type: 'complete' })].map(isSettled)).to.deep.equal([false, false]);
    expect([after({ type: 'offer-form' }), after({ type: 'leave' }), after(signIn), after({ type: 'fail', error })].map(isSettled)).to.deep.equal([true, true, true, true]);
  });
});
