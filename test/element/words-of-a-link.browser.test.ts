import { OktaAuth } from '@okta/okta-auth-js';
import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { GRANTS, startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startTransaction } from '../support/started-callback.js';
import { enterPassword, formShows } from '../support/widget-form.js';

const TEXT = 'Your account is locked. Call +1 555 0100';
const page = location.origin + location.pathname;
const clientOfThePage = ({ issuer, clientId }: TestOrg) =>
  new OktaAuth({ issuer, clientId, redirectUri: page, scopes: ['openid', 'profile', 'email'] });

describe('what a link says', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const drawn = (element: HTMLElement): string =>
    `${document.body.innerText} ${element.shadowRoot!.textContent}`;

  for (const [error, inHint] of [
    ['invalid_client', true],
    ['invalid_request', true],
    ['E0000007', true],
    ['access_denied', true],
    ['unauthorized_client', true],
    ['server_error', false],
  ] as const) {
    it(`beside ${error} and our own state is told to the developer at most, and never shown`, async () => {
      arriveWith({ error, error_description: TEXT, state: await startTransaction(org) });
      const { element, next } = place(org);
      const told = await next('error');
      await next('ready');
      expect(drawn(element)).not.to.contain('555');
      if (inHint) expect((told.error as { hint: string }).hint).to.contain(TEXT);
    });
  }

  it('is not shown by the tag for a header either', async () => {
    arriveWith({
      error: 'invalid_request',
      error_description: TEXT,
      state: await startTransaction(org),
    });
    const header = document.createElement('okta-session');
    header.setAttribute('issuer', org.issuer);
    header.setAttribute('client-id', org.clientId);
    const told = new Promise<Event>((resolve) =>
      header.addEventListener('error', resolve, { once: true }),
    );
    document.body.append(header);
    const { error } = (await told) as Event & { error: { hint: string } };
    await header.updateComplete;
    expect(error.hint).to.contain(TEXT);
    expect(header.shadowRoot!.querySelector('[part="error"]')).not.to.equal(null);
    expect(drawn(header)).not.to.contain('555');
    header.remove();
  });

  for (const otp of ['123456', TEXT]) {
    it(`with the otp ${otp} leaves nothing in a client that the page brought along`, async () => {
      const state = await startTransaction(org);
      const authClient = clientOfThePage(org);
      arriveWith({ otp, state });
      const { element, next } = place(org, { 'issuer': null, 'client-id': null });
      element.authClient = authClient;
      await next('after-render');
      expect(authClient.options.state).to.equal(undefined);
      expect(location.search).to.equal('?tab=1');
      expect(drawn(element)).not.to.contain('555');
    });
  }

  it('in the otp attribute is as little shown, and the form is there', async () => {
    for (const attributes of [
      { otp: TEXT, state: await startTransaction(org) },
      { otp: '5550100', state: 'somebody’s' },
    ]) {
      const { element, next } = place(org, attributes);
      await next('ready');
      await formShows(element, 'Forgot password?');
      expect(drawn(element)).not.to.contain('555');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
  });

  it('with the code of a mail finishes the sign-in that another tab began with a client of the page’s, which stays as it was', async () => {
    org = await startOrg({
      clients: [
        { clientId: org.clientId, redirectUris: [page], grantTypes: GRANTS, emailVerifyUri: page },
      ],
    });
    const placed = () => {
      const fixture = place(org, { 'issuer': null, 'client-id': null });
      fixture.element.authClient = clientOfThePage(org);
      return fixture;
    };
    const first = placed();
    await first.next('ready');
    await enterPassword(first.element, 'grace@example.com', 'Passw0rd!');
    await formShows(first.element, 'Verify with your email');
    first.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    sessionStorage.clear(); // A tab has its own.
    history.replaceState(
      null,
      '',
      new URL((await org.outbox('grace@example.com')).at(-1)?.link ?? ''),
    );
    const second = placed();
    await second.next('signed-in');
    expect((second.element.authClient as OktaAuth).options.state).to.equal(undefined);
  });
});
