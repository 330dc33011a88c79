import { expect } from '@open-wc/testing';
import { cleanUp, signInAda } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';

/** Until the lock is the element's; not for ever, since it lets go of it again. */
async function theirTurn(): Promise<void> {
  for (let tries = 0; tries < 200 && !(await navigator.locks.query()).held?.length; tries++);
}

describe('a renewal that another tab was faster with', () => {
  const KEY = 'okta-token-storage';
  afterEach(cleanUp);

  it('takes what that tab wrote, though it comes after the lock, and does not use the refresh token a second time', async () => {
    const org = await startOrg();
    const { element } = await signInAda(org, { scopes: 'openid email offline_access' });
    const fresh = localStorage.getItem(KEY)!;
    const stale = JSON.parse(fresh) as Record<string, { expiresAt: number }>;
    for (const token of Object.values(stale)) token.expiresAt -= 3600;
    await org.clearRequests();
    let renewal: Promise<string> | undefined;
    await navigator.locks.request(`okta-sign-in-element ${org.clientId}`, async () => {
      localStorage.setItem(KEY, JSON.stringify(stale));
      renewal = element.getAccessToken();
      while (!(await navigator.locks.query()).pending?.length);
    });
    await theirTurn(); // The write has not come here yet.
    localStorage.setItem(KEY, fresh);
    dispatchEvent(new StorageEvent('storage', { key: KEY, storageArea: localStorage }));
    expect(await renewal).to.equal(
      (JSON.parse(fresh) as { accessToken: { accessToken: string } }).accessToken.accessToken,
    );
    expect((await org.requests()).filter(({ path }) => path.endsWith('/v1/token'))).to.deep.equal(
      [],
    );
    await org.stop();
  });
});
