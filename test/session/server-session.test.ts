import { describe, it } from 'node:test';
import { expect } from 'chai';
import { oktaSession, type SignInError } from '../../src/session.js';

const settings = { issuer: 'https://org.example/oauth2/default', clientId: '0oaclient' };

describe('oktaSession on a server', () => {
  it('is starting, tells a subscriber so once, and changes nothing', async () => {
    const session = oktaSession(settings);
    const told: unknown[] = [];
    session.subscribe((snapshot) => told.push(snapshot))();
    expect(told).to.deep.equal([{ status: 'starting', user: null, error: null }]);
    expect(session.snapshot).to.equal(told[0]);
    expect(await session.whenSettled()).to.equal('starting');
  });

  it('keeps no user for another request', () => {
    expect(oktaSession(settings)).not.to.equal(oktaSession(settings));
  });

  it('keeps no listener of the pages that it renders', () => {
    const session = oktaSession(settings);
    let isCalled = false;
    session.addEventListener('signed-in', () => (isCalled = true));
    session.dispatchEvent(new Event('signed-in'));
    expect(isCalled).to.equal(false);
  });

  for (const method of [
    'fetch',
    'getAccessToken',
    'getIdToken',
    'getUser',
    'signIn',
    'signOut',
  ] as const) {
    it(`refuses \`${method}()\`, and says where it can be called`, async () => {
      const session = oktaSession(settings);
      const error = await (session[method] as (input: string) => Promise<unknown>)('/api').then(
        () => null,
        (thrown: unknown) => thrown as SignInError,
      );
      expect(error?.code).to.equal('configuration');
      expect(error?.hint).to.contain('in the browser');
    });
  }
});
