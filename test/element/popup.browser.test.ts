import { expect } from '@open-wc/testing';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

/** A window that goes nowhere: a frame of this page, so that the browser blocks nothing. */
function stubWindow() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const visited: URL[] = [];
  let isClosed = false;
  const popup = {
    get closed() {
      return isClosed;
    },
    close: () => void (isClosed = true),
    focus: () => void visited.push(new URL('about:focus')),
    location: { replace: (url: string) => void visited.push(new URL(url)) },
  };
  const original = window.open;
  window.open = () => popup as unknown as Window;
  return {
    popup,
    visited,
    /** As Okta's page in that window says it. */
    say(data: unknown, from: { readonly origin: string; readonly source?: unknown }) {
      const event = new MessageEvent('message', { data, origin: from.origin });
      Object.defineProperty(event, 'source', { value: from.source ?? popup });
      dispatchEvent(event);
    },
    restore: () => {
      window.open = original;
      frame.remove();
    },
  };
}

/** What Okta answers by its session, as it would in the window. */
async function answerTo(url: URL): Promise<unknown> {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const answer = new Promise<unknown>((resolve) => {
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow) resolve(data);
    });
  });
  frame.src = url.href;
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}

describe('`signIn({ display: "popup" })`', () => {
  let org: TestOrg;
  let stub: ReturnType<typeof stubWindow>;
  beforeEach(async () => {
    org = await startOrg();
    stub = stubWindow();
  });
  afterEach(async () => {
    stub.restore();
    await cleanUp();
  });

  const asked = () => until(() => stub.visited[0], 'Okta’s page');

  it('asks with what the settings say, and with what this call says', async () => {
    const { element } = place(org, {
      mode: 'redirect',
      config: JSON.stringify({ authParams: { loginHint: 'ada@example.com' } }),
    });
    const ended = element.signIn({ display: 'popup', idp: '0oaprovider', maxAge: 60 });
    const { searchParams } = await asked();
    expect(Object.fromEntries(searchParams)).to.include({
      response_mode: 'okta_post_message',
      response_type: 'code',
      display: 'popup',
      idp: '0oaprovider',
      max_age: '60',
      login_hint: 'ada@example.com',
      code_challenge_method: 'S256',
    });
    stub.popup.close();
    await ended;
    expect(element.status).to.equal('signed-out');
    expect(localStorage.getItem('okta-shared-transaction-storage')).to.equal(null);
  });

  it('hears Okta’s origin alone, in that window, with that sign-in’s state', async () => {
    const { element, log } = place(org, { mode: 'redirect' });
    const ended = element.signIn({ display: 'popup' });
    const state = (await asked()).searchParams.get('state');
    const { origin } = new URL(org.issuer);
    const answer = { error: 'access_denied', error_description: 'no', state };
    stub.say(answer, { origin: location.origin });
    stub.say(answer, { origin: 'https://elsewhere.example' });
    stub.say(answer, { origin, source: window });
    stub.say({ ...answer, state: 'another' }, { origin });
    stub.say('access_denied', { origin });
    stub.say(null, { origin });
    expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
    expect(stub.popup.closed).to.equal(false);
    stub.say(answer, { origin });
    await ended;
    expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal(['error:access-denied']);
    expect(element.status).to.equal('signed-out');
    expect(stub.popup.closed).to.equal(true);
  });

  it('refuses a message that has neither code nor error, and one of another server', async () => {
    const { element, next } = place(org, { mode: 'redirect' });
    const { origin } = new URL(org.issuer);
    for (const [carries, code] of [
      [{ id_token: 'e.e.e', access_token: 'x' }, 'token-invalid'],
      [{ code: 'c', iss: 'https://elsewhere.example' }, 'state-mismatch'],
      [{ code: 'c' }, 'code-rejected'],
    ] as const) {
      stub.visited.length = 0;
      const failed = next('error');
      const ended = element.signIn({ display: 'popup' });
      const state = (await asked()).searchParams.get('state');
      stub.say({ ...carries, iss: org.issuer, ...carries, state }, { origin });
      expect((await failed).error.code).to.equal(code);
      await ended;
    }
    expect(element.isSignedIn).to.equal(false);
  });

  it('checks the level that the page’s own settings ask for, where this call asks for something else', async () => {
    const config = JSON.stringify({ authParams: { acrValues: 'urn:okta:loa:1fa:pwd' } });
    const { element, next } = await signInAda(org, { config });
    const before = await element.getAccessToken();
    const failed = next('error');
    const ended = element.signIn({ display: 'popup', maxAge: 3600 });
    const url = await asked();
    expect(url.searchParams.get('acr_values')).to.equal('urn:okta:loa:1fa:pwd');
    url.searchParams.delete('acr_values');
    stub.say(await answerTo(url), { origin: new URL(org.issuer).origin });
    expect((await failed).error.hint).to.contain('acrValues');
    await ended;
    expect(await element.getAccessToken()).to.equal(before);
  });

  it('opens no second window while one is open, and closes it when the user signs out', async () => {
    const { element } = await signInAda(org);
    const first = element.signIn({ display: 'popup', maxAge: 0 });
    await asked();
    const again = stubWindow();
    const second = element.signIn({ display: 'popup', maxAge: 0 });
    await until(() => again.popup.closed || stub.visited.length > 1, 'the focus');
    expect(stub.visited.at(-1)?.href).to.equal('about:focus');
    await element.signOut({ scope: 'local' });
    await Promise.all([first, second]);
    expect([stub.popup.closed, again.popup.closed]).to.deep.equal([true, true]);
    expect(element.isSignedIn).to.equal(false);
    again.restore();
  });

  it('asks nothing of a user who is signed in where nothing more is wanted', async () => {
    const { element } = await signInAda(org);
    await element.signIn({ display: 'popup' });
    expect(stub.popup.closed).to.equal(true);
    expect(stub.visited).to.deep.equal([]);
  });

  it('goes to Okta’s page in this window where the browser blocks the other one', async () => {
    window.open = () => null;
    const left = catchNavigation();
    const { element, log } = place(org, { mode: 'redirect' });
    await element.whenSettled();
    void element.signIn({ display: 'popup' });
    await until(() => left.length === 1, 'the way out');
    expect(log).to.include('error:popup-blocked');
    expect(new URL(left[0]!).searchParams.get('response_mode')).to.equal(null);
  });

  it('is refused by name for another value, and on a page that keeps no tokens', async () => {
    const { element } = place(org, { mode: 'redirect' });
    const wrong = await element
      .signIn({ display: 'page' as never })
      .catch((error: unknown) => error as { code: string; hint: string });
    expect(wrong).to.have.property('code', 'configuration');
    expect(wrong).to.have.property('hint').that.contains('display');
    element.remove();
    const { element: backend } = place(org, {
      'mode': 'server',
      'state': 'af0ifjsldkj',
      'code-challenge': 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      'redirect-uri': location.href,
    });
    const refused = await backend
      .signIn({ display: 'popup' })
      .catch((error: unknown) => error as { code: string });
    expect(refused).to.have.property('code', 'configuration');
    expect(stub.popup.closed).to.equal(true);
  });
});
