import { describe, it } from 'node:test';
import { getWellKnown } from '@okta/okta-auth-js';
import { expect } from 'chai';
import { checkKeptAnswers } from '../../../src/okta/patches/check-kept-answers.js';
import { aClient } from './support/a-client.js';

const anothers = { issuer: 'https://evil.example' };
const keptBy = (client: ReturnType<typeof aClient>): unknown[] =>
  Object.keys(client.storageManager.getHttpCache().getStorage() as object).filter((url) =>
    url.startsWith(client.options.issuer),
  );

describe('checkKeptAnswers', () => {
  it('is needed: auth-js keeps another issuer’s metadata', async () => {
    const client = aClient(() => anothers);
    expect(await getWellKnown(client)).to.deep.include(anothers);
    expect(keptBy(client)).to.have.length(1);
  });

  it('refuses another issuer’s metadata before they are kept', async () => {
    const client = aClient(() => anothers);
    checkKeptAnswers(client);
    expect(await getWellKnown(client).catch((error: unknown) => error)).to.be.instanceOf(Error);
    expect(keptBy(client)).to.deep.equal([]);
  });
});
