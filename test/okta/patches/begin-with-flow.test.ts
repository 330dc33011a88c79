import { describe, it } from 'node:test';
import { expect } from 'chai';
import { beginWithFlow } from '../../../src/okta/patches/begin-with-flow.js';
import { aClient } from './support/a-client.js';

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
});
