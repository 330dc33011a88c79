import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { AuthClient } from '../../src/okta/auth-client.js';
import { beginWithFlow } from '../../src/okta/idx-flow.js';

/** A client as far as its flow goes, which a step may write over. */
function clientWith(flow: string | undefined) {
  const idx = { flow, getFlow: () => idx.flow, setFlow: (next: string | undefined) => (idx.flow = next) };
  return { client: { idx } as unknown as AuthClient, idx };
}

describe('beginWithFlow', () => {
  it('begins with the flow that the tag names, else with the one that the client was made with', () => {
    const { client, idx } = clientWith('authenticate');
    beginWithFlow(client, 'signup');
    expect(idx.flow).to.equal('signup');
    beginWithFlow(client, null);
    expect(idx.flow).to.equal('authenticate');
  });

  it('begins with the default where none is named', () => {
    const { client, idx } = clientWith(undefined);
    beginWithFlow(client, null);
    expect(idx.flow).to.equal('default');
  });

  it('leaves a client alone that has no such flows', () => {
    const classic = {} as AuthClient;
    beginWithFlow(classic, 'signup');
    expect(classic).to.deep.equal({});
  });
});
