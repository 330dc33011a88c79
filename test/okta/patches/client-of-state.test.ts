import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { AuthClient } from '../../../src/okta/auth-client.js';
import { clientOfState } from '../../../src/okta/patches/client-of-state.js';
import { importFromWidget } from '../../support/upstream.js';

interface Module {
  emailVerifyCallback(settings: {
    getAuthClient(): unknown;
    get(name: string): unknown;
  }): Promise<unknown>;
}

/** The states that the widget names when it finishes a sign-in by the code of a mail. */
async function statesNamed(mend: (client: AuthClient) => AuthClient): Promise<unknown[]> {
  const { emailVerifyCallback } = await importFromWidget<Module>(
    'src/v2/client/emailVerifyCallback.js',
  );
  const named: unknown[] = [];
  const name = (options?: { state?: string }): object => {
    named.push(options?.state);
    return { interactionHandle: 'h' };
  };
  const client = {
    idx: { getSavedTransactionMeta: name, proceed: name },
    transactionManager: { load: () => ({ state: 's' }) },
  } as unknown as AuthClient;
  const mended = mend(client);
  await emailVerifyCallback({ getAuthClient: () => mended, get: () => '123456' });
  return named;
}

describe('clientOfState', () => {
  it('is needed: the widget names no state when it finishes a sign-in', async () => {
    expect(await statesNamed((client) => client)).to.deep.equal([undefined, undefined]);
  });

  it('names it in the widget’s stead', async () => {
    expect(await statesNamed((client) => clientOfState(client, 's'))).to.deep.equal(['s', 's']);
  });
});
