import { expect } from '@open-wc/testing';
import { oktaSession } from '../../src/session.js';
import { catchNavigation, cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback, startTransaction } from '../support/started-callback.js';
import { formShows, press, until } from '../support/widget-form.js';

const address = location.origin + location.pathname;

describe('a redirect back', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const tokenRequests = async () =>
    (await org.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
    );

  it('is redeemed once, with the address bar clean before it is and the app’s own parameters kept', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const { element, log, next } = place(org);
    await next('status-changed');
    expect(element.status).to.equal('completing');
    expect(location.search + location.hash).to.equal('?tab=1#top');
    expect(history.state).to.deep.equal({ app: 1 });
    await next('signed-in');
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.deep.equal([
      'signed-in:callback',
    ]);
    expect(element.user?.email).to.equal('ada@example.com');
    expect(await tokenRequests()).to.have.length(1);
    expect(log).not.to.include('ready');
  });

  it('is redeemed once by two tags, and each tells it', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const [first, second] = [place(org), place(org)];
    await Promise.all([first.next('signed-in'), second.next('signed-in')]);
    expect(
      [...first.log, ...second.log].filter((entry) => entry.startsWith('signed-in')),
    ).to.deep.equal(['signed-in:callback', 'signed-in:storage']);
    expect(await tokenRequests()).to.have.length(1);
  });

  it('is redeemed once where a router shows its address again before a tag comes, which is cleaned again', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const arrived = location.href;
    const session = oktaSession({ issuer: org.issuer, clientId: org.clientId });
    await until(() => !location.href.includes(code), 'the clean address');
    history.replaceState(history.state, '', arrived);
    const { next } = place(org);
    await next('signed-in');
    expect(location.href).not.to.contain(code);
    expect(session.snapshot.user?.email).to.equal('ada@example.com');
    expect(await tokenRequests()).to.have.length(1);
  });

  it('survives a tag that is taken out and put back meanwhile', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const { element, log, next } = place(org);
    await next('status-changed');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(element);
    await next('signed-in');
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.deep.equal([
      'signed-in:callback',
    ]);
    expect(await tokenRequests()).to.have.length(1);
  });

  it('goes back to where the sign-in began, unless the app prevents it', async () => {
    const left = catchNavigation();
    for (const prevented of [false, true]) {
      const { code, state } = await startCallback(org);
      sessionStorage.setItem('referrerPath', `${location.origin}/began?here`);
      arriveWith({ interaction_code: code, state });
      const { element, next } = place(org);
      if (prevented) element.addEventListener('signed-in', (event) => event.preventDefault());
      const { detail } = await next('signed-in');
      expect(detail.returnTo).to.equal(`${location.origin}/began?here`);
      await cleanUpKeepingNavigation(element);
    }
    expect(left).to.deep.equal([`${location.origin}/began?here`]);
  });

  it('never goes to another origin', async () => {
    const left = catchNavigation();
    const { code, state } = await startCallback(org);
    sessionStorage.setItem('referrerPath', 'https://evil.example/');
    arriveWith({ interaction_code: code, state });
    const { next } = place(org);
    expect((await next('signed-in')).detail.returnTo).to.equal(null);
    expect(left).to.deep.equal([]);
  });

  it('lets return-to beat where the sign-in began', async () => {
    const left = catchNavigation();
    const { code, state } = await startCallback(org);
    sessionStorage.setItem('referrerPath', `${location.origin}/began`);
    arriveWith({ interaction_code: code, state });
    const { next } = place(org, { 'return-to': '/welcome' });
    await next('signed-in');
    expect(left).to.deep.equal([`${location.origin}/welcome`]);
  });

  it('shows an error of the provider and a form that can be used', async () => {
    const { state } = await startCallback(org);
    arriveWith({ error: 'access_denied', error_description: 'The user said <b>no</b>.', state });
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('access-denied');
    await next('ready');
    expect(element.status).to.equal('signed-out');
    expect(element.shadowRoot!.querySelector('[role="alert"]')!.textContent).to.contain(
      error.message,
    );
    expect(location.search).to.equal('?tab=1');
  });

  it('goes on with the form where interaction is required, and calls it no error', async () => {
    const state = await startTransaction(org);
    await org.clearRequests();
    arriveWith({ error: 'interaction_required', error_description: 'x', state });
    const { log, next } = place(org);
    await next('ready');
    expect(log.some((entry) => entry.startsWith('error'))).to.equal(false);
    expect(
      (await org.requests()).filter(({ path }) => path.endsWith('/v1/interact')),
    ).to.have.length(0);
    expect(location.search).to.equal('?tab=1');
  });

  it('says that the session has expired where the saved sign-in is over', async () => {
    const { state } = await startCallback(org);
    arriveWith({ error: 'interaction_required', error_description: 'x', state });
    const { element, next } = place(org);
    await formShows(element, 'logged out due to inactivity');
    await press(element, '.js-go-back');
    await next('ready');
    expect(element.shadowRoot!.querySelector('[part="loading"]')).to.equal(null);
  });

  it('refuses a state that is not the saved one’s, and says nothing that stood in the URL', async () => {
    await startTransaction(org);
    arriveWith({ error: 'x', error_description: 'Call 555-SCAM', state: 'foreign' });
    const { element, next } = place(org, { 'redirect-uri': address });
    const { error } = await next('error');
    expect(error.code).to.equal('state-mismatch');
    await next('ready');
    expect(document.body.innerText + element.shadowRoot!.textContent).not.to.contain('SCAM');
  });

  it('calls a replayed callback by its name, and redeems nothing', async () => {
    arriveWith({ interaction_code: 'used', state: 'gone' });
    const { next } = place(org, { 'redirect-uri': address });
    expect((await next('error')).error.code).to.equal('transaction-missing');
    await next('ready');
    expect(await tokenRequests()).to.have.length(0);
  });

  it('takes nothing from a signed-in user for a replayed callback', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const first = place(org);
    await first.next('signed-in');
    first.element.remove();
    arriveWith({ interaction_code: code, state });
    const { element, log, next } = place(org, { 'redirect-uri': address });
    await Promise.all([next('signed-in'), next('error')]);
    expect(log).to.include('error:transaction-missing').and.include('signed-in:storage');
    expect(element.isSignedIn).to.equal(true);
  });

  it('reports a code that the org refuses, and shows the form', async () => {
    const { state } = await startCallback(org);
    arriveWith({ interaction_code: 'forged', state });
    const { element, next } = place(org);
    expect((await next('error')).error.code).to.equal('code-rejected');
    await formShows(element, 'Sign In');
  });

  it('leaves parameters alone that belong to someone else', async () => {
    arriveWith({ code: 'payment', state: 'theirs' });
    const { log, next } = place(org);
    await next('ready');
    expect(location.search).to.equal('?tab=1&code=payment&state=theirs');
    expect(log.some((entry) => entry.startsWith('error'))).to.equal(false);
  });
});

async function cleanUpKeepingNavigation(element: Element): Promise<void> {
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  localStorage.clear();
  sessionStorage.clear();
}
