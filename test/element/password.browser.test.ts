import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, formShows } from '../support/widget-form.js';

describe('signing in with a password', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('signs in, tells it once, and shows the signed-in slot with the claim', async () => {
    const { element, log, next } = place(
      org,
      {},
      '<p slot="signed-in">Hello <b data-claim="email">…</b></p>',
    );
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    const { detail } = await next('signed-in');
    expect(detail.user.email).to.equal('ada@example.com');
    expect(element.querySelector('b')!.textContent).to.equal('ada@example.com');
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.deep.equal([
      'signed-in:widget',
    ]);
    expect(document.querySelector('#okta-sign-in')).to.equal(null);
  });

  it('lets the user correct a wrong password in the same form', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'wrong');
    await formShows(element, /unable to sign in/i);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    expect(log).to.include('after-error').and.not.include('error:unknown');
  });
});
