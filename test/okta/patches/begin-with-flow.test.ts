import { describe, it } from 'node:test';
import { expect } from 'chai';
import { beginWithFlow } from '../../../src/okta/patches/begin-with-flow.js';
import type { AuthClient } from '../../../src/okta/auth-client.js';
import { aClient } from './support/a-client.js';

/** A client that was made with this flow, which a step may write over. */
function madeWith(flow: string) {
  const idx = { flow, getFlow: () => idx.flow, setFlow: (next: string) => (idx.flow = next) };
  return { client: { idx } as unknown as AuthClient, idx };
}

describe('beginWithFlow', () => {
  it('is needed: auth-js goes on with the flow of the step before', async () => {
    const client = aClient(() => ({}));
    await client.idx.start({ flow: 'register' }).catch(() => undefined);
    expect(client.idx.getFlow()).to.equal('register');
  });

  it('begins with the flow that is asked for, else with the one that the client was made with', async () => {
    const client = aClient(() => ({}));
    beginWithFlow(client, 'resetPassword');
    expect(client.idx.getFlow()).to.equal('resetPassword');
    await client.idx.start({ flow: 'register' }).catch(() => undefined);
    beginWithFlow(client, null);
    expect(client.idx.getFlow()).to.equal('default');
  });

  it('comes back to a flow of the page’s own making', () => {
    const { client, idx } = madeWith('authenticate');
    beginWithFlow(client, 'signup');
    expect(idx.flow).to.equal('signup');
    beginWithFlow(client, null);
    expect(idx.flow).to.equal('authenticate');
  });

  it('leaves a client alone that has no such flows', () => {
    const classic = {} as AuthClient;
    beginWithFlow(classic, 'signup');
    expect(classic).to.deep.equal({});
  });
});
