import OktaSignIn from '@okta/okta-signin-widget/oie';
import { OktaAuth } from '@okta/okta-auth-js';
import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, until } from '../support/widget-form.js';

/** The page's own widget, as Okta's guide shows it, without the tag. */
interface RawWidget {
  readonly place: HTMLElement;
  readonly client: OktaAuth;
  readonly signedIn: Promise<{ tokens: Parameters<OktaAuth['tokenManager']['setTokens']>[0] }>;
  remove(): void;
}

let raw: RawWidget | undefined;

async function showRaw(org: TestOrg): Promise<RawWidget> {
  const redirectUri = location.origin + location.pathname;
  const client = new OktaAuth({
    issuer: org.issuer,
    clientId: org.clientId,
    redirectUri,
    scopes: ['openid', 'profile', 'email'],
  });
  const widget = new OktaSignIn({
    issuer: org.issuer,
    clientId: org.clientId,
    redirectUri,
    useClassicEngine: false,
    authClient: client,
  });
  const place = document.body.appendChild(document.createElement('section'));
  const signedIn = widget.renderEl({ el: place as never }) as unknown as RawWidget['signedIn'];
  signedIn.catch(() => undefined);
  raw = {
    place,
    client,
    signedIn,
    remove() {
      widget.remove();
      place.remove();
      raw = undefined;
    },
  };
  await until(() => place.querySelector('[name="identifier"]'), 'the page’s own form');
  return raw;
}

describe('a page that shows a widget of its own', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    raw?.remove();
    await cleanUp();
  });

  const interacts = async () =>
    (await org.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/v1/interact'),
    );

  it('keeps it and its sign-in: the tag waits, begins nothing, and knows the user when the widget has gone', async () => {
    const { place: section, client, signedIn, remove } = await showRaw(org);
    const before = sessionStorage.getItem('okta-transaction-storage');
    const { element, log, next } = place(org);
    await until(
      () => element.shadowRoot?.querySelector('[data-place="elsewhere"]'),
      'the tag to wait',
    );
    expect(document.querySelectorAll('#okta-sign-in')).to.have.length(1);
    expect(await interacts()).to.have.length(1);
    expect(sessionStorage.getItem('okta-transaction-storage')).to.equal(before);
    await enterPassword(section, 'ada@example.com', 'Passw0rd!');
    client.tokenManager.setTokens((await signedIn).tokens);
    const told = next('signed-in');
    remove();
    expect((await told).detail.source).to.equal('other-tab');
    expect(log.filter((entry) => /^(?:error|after-render)/.test(entry))).to.deep.equal([]);
    expect(await interacts()).to.have.length(1);
  });

  it('gets the tag’s form in its place once that has gone without a sign-in', async () => {
    const { remove } = await showRaw(org);
    const { element, next } = place(org);
    await until(
      () => element.shadowRoot?.querySelector('[data-place="elsewhere"]'),
      'the tag to wait',
    );
    const shown = next('ready');
    remove();
    await shown;
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('after the tag has signed the user in has a form of its own, and the user stays', async () => {
    const { element } = await signInAda(org);
    const { place: section, signedIn } = await showRaw(org);
    await enterPassword(section, 'ada@example.com', 'Passw0rd!');
    expect((await signedIn).tokens).to.have.property('accessToken');
    expect(element.isSignedIn).to.equal(true);
    expect(await element.getAccessToken()).to.match(/^ey/);
  });

  it('lets a tag that is taken out stop waiting', async () => {
    const { place: section } = await showRaw(org);
    const { element, log } = place(org);
    await until(
      () => element.shadowRoot?.querySelector('[data-place="elsewhere"]'),
      'the tag to wait',
    );
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const second = place(org);
    await until(
      () => second.element.shadowRoot?.querySelector('[data-place="elsewhere"]'),
      'the second tag to wait',
    );
    expect(section.querySelector('[name="identifier"]')).not.to.equal(null);
    expect(log).not.to.include('ready');
  });
});
