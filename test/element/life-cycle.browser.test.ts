import { expect } from '@open-wc/testing';
import { OktaAuth } from '@okta/okta-auth-js';
import OktaSignIn from '@okta/okta-signin-widget/oie';
import { aJwt } from '../support/a-jwt.js';
import { countRequests } from '../support/count-requests.js';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { holdAnswer } from '../support/hold-answer.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { shortenWaits } from '../support/short-waits.js';
import { enterPassword, fillIn, formShows, press, until } from '../support/widget-form.js';

const task = () => new Promise((resolve) => setTimeout(resolve));
const here = location.origin + location.pathname;
const client = (clientId: string) => ({
  clientId,
  redirectUris: [here],
  postLogoutRedirectUris: [here],
});
const typed = (root: ParentNode) =>
  root.querySelector<HTMLInputElement>('[name="identifier"]')?.value;

describe('an element that comes and goes', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('keeps the form and what was typed when it is moved', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await fillIn(element, 'identifier', 'ada@');
    const section = document.body.appendChild(document.createElement('section'));
    section.append(element);
    await task();
    expect(typed(element)).to.equal('ada@');
    expect(log.filter((entry) => entry === 'ready')).to.have.length(1);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    section.remove();
  });

  it('shows a form that works after it was taken out and put back', async () => {
    const { element, next } = place(org);
    await next('ready');
    element.remove();
    await task();
    expect(element.querySelector('[data-okta-sign-in-widget]')).to.equal(null);
    document.body.append(element);
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('shows a form that works after it was taken out while it went back to its beginning', async () => {
    const first = place(org);
    await first.next('ready');
    await press(first.element, '#okta-sign-in [data-se="forgot-password"]');
    await until(
      () => first.element.querySelector('#okta-sign-in [data-se="cancel"]'),
      'the way back',
    );
    const asked = countRequests('/v1/interact');
    await press(first.element, '#okta-sign-in [data-se="cancel"]');
    await until(() => asked.count() === 1, 'another transaction to be asked for');
    asked.stop();
    first.element.remove();
    const { element, log, next } = place(org);
    await next('ready');
    const answered = async () =>
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/interact'),
      );
    while ((await answered()).length < 3) await task();
    await task();
    expect(log.filter((entry) => entry === 'after-render')).to.have.length(1);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('never takes a screen of the form before it for its own', async () => {
    const shown: InstanceType<typeof OktaSignIn>[] = [];
    const tag = () => {
      const fixture = place(org, { manual: '' });
      fixture.element.widget = class extends OktaSignIn {
        constructor(options: ConstructorParameters<typeof OktaSignIn>[0]) {
          super(options);
          shown.push(this);
        }
      };
      void fixture.element.signIn();
      return fixture;
    };
    const first = tag();
    await first.next('ready');
    const { router } = shown[0] as unknown as {
      router: { trigger(event: string, context: object): void };
    };
    first.element.remove();
    const { log, next } = tag();
    await next('ready');
    const before = [...log];
    router.trigger('afterRender', { controller: 'late' });
    expect(shown).to.have.length(2);
    expect(log).to.deep.equal(before);
  });

  it('never leaves a blank form, whenever it is taken out while loading', async () => {
    for (let round = 0; round < 6; round++) {
      const { element, next } = place(org);
      for (let turn = 0; turn < round * 3; turn++) await task();
      element.remove();
      await task();
      document.body.append(element);
      await next('ready');
      await until(
        () => element.querySelector<HTMLElement>('[name="identifier"]')?.checkVisibility(),
        'the form to be seen',
      );
      element.remove();
    }
    const { element, next } = place(org);
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('is mounted twice at once, as React’s StrictMode does, without a second form', async () => {
    const { element, log, next } = place(org);
    element.remove();
    document.body.append(element);
    await next('ready');
    await task();
    expect(log.filter((entry) => entry === 'ready')).to.have.length(1);
    expect(
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/interact'),
      ),
    ).to.have.length(1);
  });

  it('shows one form for two tags, and both are signed in by it', async () => {
    const first = place(org);
    const second = place(org);
    await first.next('ready');
    expect(document.querySelectorAll('#okta-sign-in')).to.have.length(1);
    const both = Promise.all([first.next('signed-in'), second.next('signed-in')]);
    await enterPassword(first.element, 'ada@example.com', 'Passw0rd!');
    await both;
    const told = (log: string[]) => log.filter((entry) => entry.startsWith('signed-in'));
    expect(told(first.log)).to.deep.equal(['signed-in:widget']);
    expect(told(second.log)).to.deep.equal(['signed-in:storage']);
    expect(
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
      ),
    ).to.have.length(1);
  });

  it('gives the form to the first of two tags, though its widget comes last', async () => {
    let allow!: () => void;
    const allowed = new Promise<void>((resolve) => (allow = resolve));
    const first = place(org, { issuer: null });
    first.element.widget = () => allowed.then(() => import('@okta/okta-signin-widget/oie'));
    first.element.issuer = org.issuer;
    const second = place(org);
    await until(
      () =>
        second.element.shadowRoot!.querySelector('[data-place="elsewhere"], [data-place="shown"]'),
      'the second tag to have waited its turn',
    );
    allow();
    await first.next('ready');
    expect(second.log).not.to.include('ready');
  });

  it('shows the second tag no form while the first one’s sign-in is being saved', async () => {
    const first = place(org);
    const second = place(org);
    await first.next('ready');
    await org.fault({ path: '/v1/userinfo', method: 'GET', delay: 700 });
    const both = Promise.all([first.next('signed-in'), second.next('signed-in')]);
    await enterPassword(first.element, 'ada@example.com', 'Passw0rd!');
    await until(
      () => first.element.shadowRoot!.querySelector('[data-place="used"]'),
      'the form to have been used',
    );
    expect(
      document.querySelector('[name="identifier"]')!.checkVisibility({ checkVisibilityCSS: true }),
    ).to.equal(false);
    await both;
    expect(second.log).not.to.include('ready').and.not.to.include('after-render');
  });

  it('says nothing more once it was taken out while the form was loading', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', delay: 1000 });
    const first = place(org);
    await until(
      () => first.element.querySelector('#okta-sign-in'),
      'the widget, without an answer yet',
    );
    first.element.remove();
    const second = place(org);
    await second.next('ready');
    expect(first.log).to.deep.equal(['status-changed:signed-out']);
  });

  it('keeps its user when another app of the origin signs another in beside it', async () => {
    org = await startOrg({ clients: [client('0oafirst'), client('0oasecond')] });
    const first = await signInAda(org, { 'client-id': '0oafirst' });
    const second = await signInAda(org, { 'client-id': '0oasecond' });
    expect([first.element.isSignedIn, second.element.isSignedIn]).to.deep.equal([true, true]);
    expect(await second.element.getAccessToken()).not.to.equal(
      await first.element.getAccessToken(),
    );
    await second.element.signOut({ scope: 'local' });
    expect(first.element.isSignedIn).to.equal(true);
    expect(first.log.some((entry) => entry.startsWith('signed-out'))).to.equal(false);
  });

  it('signs a tag out when a client of the page’s own takes the key that both share', async () => {
    org = await startOrg({ clients: [client('0oafirst'), client('0oasecond')] });
    const first = await signInAda(org, { 'client-id': '0oafirst' });
    const out = first.next('signed-out');
    const second = place(org, { 'issuer': null, 'client-id': null, 'manual': '' });
    second.element.authClient = new OktaAuth({
      issuer: org.issuer,
      clientId: '0oasecond',
      redirectUri: location.origin + location.pathname,
      scopes: ['openid', 'email'],
    });
    await second.element.signIn();
    await enterPassword(second.element, 'ada@example.com', 'Passw0rd!');
    expect((await out).detail.reason).to.equal('other-tab');
  });

  it('hands the form to the second tag when the first goes', async () => {
    const first = place(org);
    const second = place(org);
    await first.next('ready');
    first.element.remove();
    await second.next('ready');
    await enterPassword(second.element, 'ada@example.com', 'Passw0rd!');
    await second.next('signed-in');
  });

  it('is gone at once while its screen polls, though that has a button that is always disabled', async () => {
    const { element, next } = place(org);
    await next('ready');
    await enterPassword(element, 'grace@example.com', 'Passw0rd!');
    while (!(await org.requests()).some(({ path }) => path.endsWith('/poll'))) await task();
    // As on the screen of Okta Verify: "Push notification sent".
    element
      .querySelector('#okta-sign-in form')!
      .append(
        Object.assign(document.createElement('a'), { className: 'button link-button-disabled' }),
      );
    element.remove();
    await task();
    const { element: second } = place(org);
    await until(() => second.querySelector('#okta-sign-in form'), 'the next form', 3000);
    await formShows(second, 'Verify with your email');
  });

  it('takes the sign-in that a setting overtook', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await org.fault({ path: '/v1/token', method: 'POST', delay: 700 });
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    while (
      !(await org.requests()).some(
        ({ method, path }) => method === 'POST' && path.endsWith('/idx/identify'),
      )
    )
      await task();
    element.setAttribute('language', 'de');
    await next('signed-in');
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.deep.equal([
      'signed-in:storage',
    ]);
  });

  it('keeps a sign-in whose answer comes after the element has gone', async () => {
    const { element, next } = place(org);
    await next('ready');
    await org.fault({ path: '/v1/token', method: 'POST', delay: 1000 });
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    while (
      !(await org.requests()).some(
        ({ method, path }) => method === 'POST' && path.endsWith('/idx/identify'),
      )
    )
      await task();
    element.remove();
    expect(localStorage.getItem('okta-token-storage') ?? '').not.to.match(aJwt);
    await until(
      () => aJwt.test(localStorage.getItem('okta-token-storage') ?? ''),
      'the tokens to be stored',
    );
    const second = place(org);
    await second.next('signed-in');
    expect(second.log).to.include('signed-in:storage');
  });

  it('signs in by its form, though a form that had gone before gets its answer late', async () => {
    const { asked, release } = holdAnswer('/v1/interact');
    const late = place(org);
    await asked;
    shortenWaits(9000); // A form that has gone is waited for as long as that.
    late.element.remove();
    await task();
    const { element, next } = place(org);
    await next('ready');
    shortenWaits(Infinity);
    const before = sessionStorage.getItem('okta-transaction-storage');
    release();
    await fillIn(element, 'identifier', 'ada@example.com');
    for (let tasks = 0; tasks < 10; tasks++) await task();
    expect(sessionStorage.getItem('okta-transaction-storage')).to.equal(before);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('waits for the code that its form is redeeming before another form takes it up, and redeems it once', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    await org.fault({ path: '/v1/token', method: 'POST', delay: 1000 });
    const { count, stop } = countRequests('/v1/token', () => (element.brandName = 'Other')); // Another form.
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
    stop();
    expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
    expect(count()).to.equal(1);
  });

  it('stays silent when it is put back while the same user is signed in', async () => {
    const { element, log } = await signInAda(org);
    const before = [...log];
    element.remove();
    await task();
    document.body.append(element);
    expect(await element.whenSettled()).to.equal('signed-in');
    await element.getAccessToken();
    expect(log).to.deep.equal(before);
  });

  it('tells when it is put back that the user has signed out meanwhile', async () => {
    const { element, log, next } = await signInAda(org);
    element.remove();
    await task();
    localStorage.clear();
    document.body.append(element);
    await next('ready');
    expect(log.filter((entry) => entry.startsWith('signed-'))).to.deep.equal([
      'signed-in:widget',
      'signed-out:other-tab',
    ]);
  });

  it('puts its form back when foreign code empties the element', async () => {
    const { element, next } = place(org);
    await next('ready');
    await fillIn(element, 'identifier', 'ada@');
    element.innerHTML = '<p>drawn anew</p>';
    await until(
      () => element.querySelector('[data-okta-sign-in-widget]'),
      'the form to be put back',
    );
    expect(typed(element)).to.equal('ada@');
  });

  it('drops the dead form that a cloned element brings along', async () => {
    const { element, next } = place(org);
    await next('ready');
    element.replaceWith(element.cloneNode(true));
    const clone = document.querySelector('okta-sign-in')!;
    await until(
      () =>
        clone.status === 'signed-out' &&
        clone.querySelector<HTMLElement>('[name="identifier"]')?.checkVisibility(),
      'the clone’s own form',
    );
    expect(clone.querySelectorAll('[data-okta-sign-in-widget]')).to.have.length(1);
  });

  it('drops it too where a user has signed in meanwhile, and no form follows', async () => {
    const { element, next } = place(org);
    await next('ready');
    const page = document.createElement('div');
    page.append(element.cloneNode(true));
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
    const kept = page.querySelector('okta-sign-in')!;
    expect(kept.querySelector('[name="identifier"]')).not.to.equal(null);
    element.replaceWith(page);
    expect(await kept.whenSettled()).to.equal('signed-in');
    expect(kept.querySelector('[data-okta-sign-in-widget]')).to.equal(null);
    page.remove();
  });

  it('keeps a signed-in user when a setting changes that makes no difference to it', async () => {
    const { element, log } = await signInAda(org);
    element.returnTo = '/somewhere';
    await element.updateComplete;
    await task();
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.have.length(1);
    expect(element.isSignedIn).to.equal(true);
  });
});
