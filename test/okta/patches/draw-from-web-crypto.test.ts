import { describe, it } from 'node:test';
import { expect } from 'chai';
import { drawFromWebCrypto } from '../../../src/okta/patches/draw-from-web-crypto.js';
import { aClient } from './support/a-client.js';

/** What a client draws while `Math.random` is always the same. */
async function drawn(client: ReturnType<typeof aClient>): Promise<readonly (string | undefined)[]> {
  const { random } = Math;
  Math.random = () => 0;
  try {
    const { state, nonce } = await client.token.prepareTokenParams({ pkce: false });
    return [state, nonce];
  } finally {
    Math.random = random;
  }
}

describe('drawFromWebCrypto', () => {
  it('is needed: auth-js draws state and nonce by Math.random', async () => {
    const [state, nonce] = await drawn(aClient(() => ({})));
    expect(state).to.match(/^(.)\1+$/);
    expect(nonce).to.equal(state);
  });

  it('draws them elsewhere', async () => {
    const client = aClient(() => ({}));
    drawFromWebCrypto(client);
    const [state, nonce] = await drawn(client);
    expect(state).not.to.match(/^(.)\1+$/);
    expect(nonce).not.to.equal(state);
  });
});
