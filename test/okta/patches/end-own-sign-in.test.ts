import { beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { endOwnSignIn } from '../../../src/okta/patches/end-own-sign-in.js';
import { aClient } from './support/a-client.js';

type Client = ReturnType<typeof aClient>;

/** As in a browser: another tab finds a sign-in by its state. */
function aTabsClient(): Client {
  const client = aClient(() => ({}));
  Object.assign(client.transactionManager, { enableSharedStorage: true });
  return client;
}

function begin(client: Client, state: string): void {
  client.transactionManager.save(
    {
      state,
      issuer: client.options.issuer,
      clientId: '0oa1',
      redirectUri: 'https://app.example/callback',
      scopes: ['openid'],
      responseType: 'code',
      codeVerifier: 'v',
    } as never,
    { muteWarning: true },
  );
}

const underWay = (client: Client): string | undefined => client.transactionManager.load()?.state;

/** What is under way in this tab when `mend`ed client has redeemed a code, and another client began meanwhile. */
async function leftAfter(
  mend: (client: Client) => void,
  params: object,
  other: (redeeming: Client) => Client = () => aTabsClient(),
): Promise<string | undefined> {
  const client = aTabsClient();
  mend(client);
  begin(client, 'first');
  const redeemed = client.token
    .exchangeCodeForTokens({ authorizationCode: 'c', codeVerifier: 'v', ...params })
    .catch(() => undefined); // Its answer is none; what it forgets is the same.
  begin(other(client), 'second');
  await redeemed;
  return underWay(client);
}

describe('endOwnSignIn', () => {
  beforeEach(() => void aTabsClient().transactionManager.clear());

  it('is needed: auth-js forgets what another client began while a code was redeemed', async () => {
    expect(await leftAfter(() => undefined, { state: 'first' })).to.equal(undefined);
  });

  it('keeps what another client began meanwhile', async () => {
    expect(await leftAfter(endOwnSignIn, { state: 'first' })).to.equal('second');
  });

  it('keeps it also where the code was redeemed without naming a state', async () => {
    expect(await leftAfter(endOwnSignIn, {})).to.equal('second');
  });

  it('keeps what the same client began meanwhile', async () => {
    expect(await leftAfter(endOwnSignIn, { state: 'first' }, (same) => same)).to.equal('second');
  });

  it('forgets the sign-in that was redeemed, in this tab and for the others', async () => {
    const client = aTabsClient();
    endOwnSignIn(client);
    begin(client, 'first');
    await client.token
      .exchangeCodeForTokens({ authorizationCode: 'c', codeVerifier: 'v' })
      .catch(() => undefined);
    expect(underWay(client)).to.equal(undefined);
    expect(client.transactionManager.load({ state: 'first' })).to.equal(null);
  });

  it('keeps another where one is named', () => {
    const client = aTabsClient();
    endOwnSignIn(client);
    begin(client, 'first');
    begin(client, 'second');
    client.transactionManager.clear({ state: 'first' });
    expect(underWay(client)).to.equal('second');
    expect(client.transactionManager.load({ state: 'first' })?.state).to.equal('second'); // The tab's own.
    client.transactionManager.clear({ state: 'second' });
    expect(underWay(client)).to.equal(undefined);
  });

  it('is needed: the begin of another client’s sign-in makes auth-js forget the verifier of the first', () => {
    const client = aTabsClient();
    begin(client, 'first');
    aTabsClient().transactionManager.clear();
    expect(client.transactionManager.load({ state: 'first' })).to.equal(null);
  });

  it('keeps the verifier of another client’s sign-in when its own begins in its place', () => {
    const client = aTabsClient();
    begin(client, 'first');
    const other = aTabsClient();
    endOwnSignIn(other);
    other.transactionManager.clear();
    expect(underWay(client)).to.equal(undefined);
    expect(client.transactionManager.load({ state: 'first' })?.state).to.equal('first');
  });

  it('forgets its own for every tab where nothing is named, and no code is being redeemed', () => {
    const client = aTabsClient();
    endOwnSignIn(client);
    begin(client, 'first');
    client.transactionManager.clear();
    expect(underWay(client)).to.equal(undefined);
    expect(client.transactionManager.load({ state: 'first' })).to.equal(null);
  });
});
