import { describe, it } from 'node:test';
import { get } from '@okta/okta-auth-js';
import { expect } from 'chai';
import '../../support/a-document.js';
import { shareRequests } from '../../../src/okta/patches/share-requests.js';
import { aClient } from './support/a-client.js';

/** How often two who ask at once for the keys make a client ask for them. */
async function timesAsked(mend: (client: ReturnType<typeof aClient>) => void): Promise<number> {
  let times = 0;
  const client = aClient(() => ({ keys: [], times: ++times }));
  mend(client);
  const ask = (): Promise<unknown> =>
    get(client, `${client.options.issuer}/v1/keys`, { cacheResponse: true });
  await Promise.all([ask(), ask()]);
  return times;
}

describe('shareRequests', () => {
  it('is needed: auth-js asks again for what is under way', async () => {
    expect(await timesAsked(() => undefined)).to.equal(2);
  });

  it('has auth-js ask once', async () => {
    expect(await timesAsked(shareRequests)).to.equal(1);
  });
});
