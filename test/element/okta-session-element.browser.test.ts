import { expect } from '@open-wc/testing';
import type { OktaSessionElement, SignInErrorEvent } from '../../src/index.js';
import { findings } from '../support/axe.js';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

const ADA = 'ada@example.com';
const CONTENT = `
  <span slot="signed-in">Hello <b data-claim="email">you</b></span>
  <span slot="signed-out">Who are you?</span>`;

describe('<okta-session>', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    for (const tag of document.querySelectorAll('okta-session')) tag.remove();
    await cleanUp();
  });

  function header(attributes: Record<string, string> = {}, content = ''): OktaSessionElement {
    const tag = document.createElement('okta-session');
    const all = { 'issuer': org.issuer, 'client-id': org.clientId, ...attributes };
    for (const [name, value] of Object.entries(all)) tag.setAttribute(name, value);
    tag.innerHTML = content;
    document.body.prepend(tag);
    return tag;
  }

  const part = (tag: Element, name: string) =>
    until(() => tag.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`), `the part ${name}`);

  /** Each `error` that the tag fires, by its code. */
  const errorsOf = (tag: OktaSessionElement): string[] => {
    const codes: string[] = [];
    tag.addEventListener('error', ({ error }: SignInErrorEvent) => codes.push(error.code));
    return codes;
  };

  it('greets a stored user by the storage alone, and asks Okta for nothing', async () => {
    const { element } = await signInAda(org);
    element.remove();
    const before = (await org.requests()).length;
    const tag = header({}, '<span slot="signed-in">Hello <b data-claim="email"></b></span>');
    const entered = new Promise<CustomEvent>((resolve) =>
      tag.addEventListener('signed-in', resolve, { once: true }),
    );
    await tag.updateComplete;
    expect(tag.textContent.trim()).to.equal(`Hello ${ADA}`);
    expect((await entered).detail).to.deep.include({ source: 'storage', returnTo: null });
    expect(await tag.whenSettled()).to.equal('signed-in');
    expect(await org.requests()).to.have.length(before);
  });

  it('says that no user is signed in, without a form, and asks Okta for nothing', async () => {
    const tag = header({ 'sign-in-url': '/login' }, CONTENT);
    expect(await tag.whenSettled()).to.equal('signed-out');
    expect(document.querySelector('#okta-sign-in')).to.equal(null);
    expect(await org.requests()).to.deep.equal([]);
    expect(tag.user).to.equal(null);
  });

  it('follows the form of its page in and out, in each of several, and leaves nothing of the user behind', async () => {
    const tags = [header({}, CONTENT), header()];
    const told: string[] = [];
    for (const [number, tag] of tags.entries())
      for (const type of ['signed-in', 'signed-out'] as const)
        tag.addEventListener(type, () => told.push(`${number}:${type}`));
    const { element } = await signInAda(org);
    await until(() => tags[0]!.textContent.includes(ADA), 'the greeting');
    expect((await part(tags[1]!, 'user')).textContent).to.contain('Ada');
    expect(tags[0]!.session).to.equal(element.session);
    await tags[0]!.signOut({ scope: 'local' });
    expect(element.status).to.equal('signed-out');
    expect(tags[0]!.textContent).not.to.contain(ADA);
    expect(tags[0]!.querySelector('b')!.textContent).to.equal('you');
    expect(told.sort()).to.deep.equal([
      '0:signed-in',
      '0:signed-out',
      '1:signed-in',
      '1:signed-out',
    ]);
  });

  it('shows the form of its page at its button, also where a script asks', async () => {
    const tag = header({ 'sign-in-url': '/login' });
    const { element, next } = place(org, { manual: '' });
    expect(await tag.whenSettled()).to.equal('signed-out');
    const ready = next('ready');
    (await part(tag, 'sign-in')).click();
    await ready;
    expect(element.status).to.equal('signed-out');
    await tag.signIn();
  });

  it('leads to its own sign-in page from a page without a form, by its button and by a command', async () => {
    const left = catchNavigation();
    header({ 'sign-in-url': '/elsewhere' });
    const tag = header(
      { 'sign-in-url': 'login.html' },
      '<button slot="signed-out" command="--sign-in">In</button>',
    );
    await tag.whenSettled();
    await tag.updateComplete;
    tag.querySelector('button')!.click();
    await until(() => left.length === 1, 'the way to the form');
    tag.querySelector('button')!.remove();
    (await part(tag, 'sign-in')).click();
    await until(() => left.length === 2, 'the way to the form again');
    const page = new URL('login.html', document.baseURI).href;
    expect(left).to.deep.equal([page, page]);
  });

  it('leads to Okta’s page with mode="redirect"', async () => {
    const left = catchNavigation();
    const tag = header({ mode: 'redirect' });
    await tag.whenSettled();
    (await part(tag, 'sign-in')).click();
    await until(() => left[0]?.startsWith(`${org.issuer}/v1/authorize`), 'Okta’s page');
    expect(tag.status).to.equal('redirecting');
  });

  it('says what to write where a button leads nowhere', async () => {
    const tag = header();
    const codes = errorsOf(tag);
    await tag.whenSettled();
    (await part(tag, 'sign-in')).click();
    expect((await part(tag, 'error')).textContent).to.contain('sign-in-url');
    expect(codes).to.deep.equal(['configuration']);
    tag.signInUrl = '/login';
    await part(tag, 'sign-in');
  });

  const refused: Readonly<Record<string, Record<string, string>>> = {
    'mode': { mode: 'server' },
    'sign-in-url': { 'sign-in-url': 'javascript:alert(1)' },
    'client-id': { 'client-id': '' },
    'api-origins': { 'api-origins': 'nonsense' },
  };
  for (const [name, attributes] of Object.entries(refused)) {
    it(`refuses a ${name} that can’t be meant, by its name, and leaves the form of the page alone`, async () => {
      const tag = header(attributes);
      const codes = errorsOf(tag);
      const { element, next } = place(org);
      await next('ready');
      expect((await part(tag, 'error')).textContent).to.contain(`\`${name}\``);
      expect(codes).to.deep.equal(['configuration']);
      expect(element.status).to.equal('signed-out');
      for (const [wrong] of Object.entries(attributes)) tag.removeAttribute(wrong);
      tag.clientId = org.clientId;
      expect(await tag.whenSettled()).to.equal('signed-out');
      await part(tag, 'sign-in');
    });
  }

  it('takes the sign-in from no other tag by what is wrong with its own settings', async () => {
    header({ 'api-origins': 'nonsense' });
    header({ 'sign-in-url': 'javascript:alert(1)' });
    const good = header({ 'sign-in-url': '/login' });
    await good.whenSettled();
    const left = catchNavigation();
    (await part(good, 'sign-in')).click();
    await until(() => left.length === 1, 'the way to the form');
    const { next } = place(org, { manual: '' });
    const ready = next('ready');
    await good.signIn();
    await ready;
  });

  it('greets no user who is of a lower level than the form of the page asks for', async () => {
    const { element } = await signInAda(org);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve)); // A page load begins a session of its own.
    const tag = header();
    const { next } = place(org, { config: '{"authParams":{"acrValues":"urn:okta:loa:2fa:any"}}' });
    await next('ready');
    expect(tag.status).to.equal('signed-out');
  });

  it('may leave out what the form says, and stand before it', async () => {
    const tag = header();
    await tag.whenSettled();
    const { element } = await signInAda(org, {
      'api-origins': org.url,
      'scopes': 'openid profile email offline_access',
      'config': '{"authParams":{"dpop":true}}',
    });
    expect(element.error).to.equal(null);
    expect(tag.status).to.equal('signed-in');
    const answer = await tag.fetch(`${org.issuer}/v1/userinfo`);
    expect(answer.status).to.equal(200);
  });

  it('signs out to where it says itself, where the form of its page says nothing of that', async () => {
    const end = `${location.origin}/header-says-so`;
    const tag = header({ 'post-logout-redirect-uri': '/header-says-so' });
    header({ 'post-logout-redirect-uri': '/not-this-one', 'storage': 'nonsense' });
    const { element } = await signInAda(org);
    const left = catchNavigation();
    await element.signOut();
    await until(() => left.length === 1, 'the way to Okta’s logout');
    expect(new URL(left[0]!).searchParams.get('post_logout_redirect_uri')).to.equal(end);
    tag.remove();
  });

  it('is told of a sign-out in the same task, and of one that happened while it was out of the document', async () => {
    const tag = header();
    const { element } = await signInAda(org);
    tag.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await element.signOut({ scope: 'local' });
    const reason = new Promise<string>((resolve) =>
      tag.addEventListener('signed-out', ({ detail }) => resolve(detail.reason)),
    );
    document.body.prepend(tag);
    expect(await reason).to.equal('other-tab');
    expect(tag.isSignedIn).to.equal(false);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe finds, in ${scheme} colours`, async () => {
      Object.assign(document.documentElement.style, {
        colorScheme: scheme,
        background: 'Canvas',
        color: 'CanvasText',
      });
      const tag = header({ 'sign-in-url': '/login' });
      await part(tag, 'sign-in');
      expect(await findings({ include: tag })).to.deep.equal([]);
      const { element } = await signInAda(org);
      await part(tag, 'sign-out');
      expect(await findings({ include: tag })).to.deep.equal([]);
      await element.signOut({ scope: 'local' });
      document.documentElement.removeAttribute('style');
    });
  }
});
