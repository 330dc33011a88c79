import { expect } from '@open-wc/testing';
import { cleanUp, place, type Fixture } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';

const KEY = 'okta-token-storage';
const NOT_TEXT: readonly unknown[] = [{ toString: 1 }, {}, ['Ada'], 7, true, null];

describe('a claim that is no text where text belongs', () => {
  let org: TestOrg;
  beforeEach(async () => (org = await startOrg()));
  afterEach(cleanUp);

  async function signedIn(): Promise<Fixture> {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const fixture = place(org);
    await fixture.next('signed-in');
    await fixture.element.updateComplete;
    return fixture;
  }

  const greeting = ({ element }: Fixture) => element.shadowRoot!.textContent;
  const hasButton = ({ element }: Fixture) => element.shadowRoot!.querySelector('button') !== null;

  it('leaves the greeting and the sign-out, whatever `/v1/userinfo` says', async () => {
    const { sub } = (await signedIn()).element.user!;
    await cleanUp();
    await org.fault({
      path: '/v1/userinfo',
      status: 200,
      body: { sub, name: { toString: 1 }, email: ['ada@example.com'] },
      times: 9,
    });
    const fixture = await signedIn();
    expect(greeting(fixture)).to.contain(sub);
    expect(hasButton(fixture)).to.equal(true);
    expect(localStorage.getItem(KEY)).not.to.contain('toString');
  });

  it('leaves them at each load of a page, whatever lies in storage', async () => {
    const first = await signedIn();
    const { email } = first.element.user!;
    for (const name of NOT_TEXT) {
      for (const element of document.querySelectorAll('okta-sign-in')) element.remove();
      await new Promise((resolve) => setTimeout(resolve)); // The session ends a task later.
      const tokens = JSON.parse(localStorage.getItem(KEY)!) as {
        idToken: { claims: Record<string, unknown> };
      };
      Object.assign(tokens.idToken.claims, { name, preferred_username: name });
      localStorage.setItem(KEY, JSON.stringify(tokens));
      const fixture = place(org);
      await fixture.next('status-changed');
      await fixture.element.updateComplete;
      expect(fixture.element.status, JSON.stringify(name)).to.equal('signed-in');
      expect(greeting(fixture), JSON.stringify(name)).to.contain(email);
      expect(hasButton(fixture), JSON.stringify(name)).to.equal(true);
      expect(fixture.element.user).not.to.have.any.keys('name', 'preferred_username');
    }
  });
});
