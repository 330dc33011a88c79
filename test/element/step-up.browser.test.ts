import { expect } from '@open-wc/testing';
import type { OktaSignInElement, StepUpRequiredEvent } from '../../src/index.js';
import { nextTask } from '../../src/page/waiting.js';
import { findings } from '../support/axe.js';
import { catchNavigation, cleanUp, type Fixture, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { sentForms } from '../support/sent-forms.js';
import { enterPassword, fillIn, formShows, press, until } from '../support/widget-form.js';

const JOAN = 'joan@example.com';
const TWO = 'urn:okta:loa:2fa:any';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none', hint: '' }),
    (error: unknown) => error as { code: string; hint: string },
  );

describe('step-up', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg({ policies: { secondFactorOnDemand: true } })));
  afterEach(cleanUp);

  async function signIn(login = JOAN, attributes: Record<string, string> = {}): Promise<Fixture> {
    const fixture = place(org, { 'api-origins': org.url, ...attributes });
    await fixture.next('ready');
    const signedIn = fixture.next('signed-in');
    await enterPassword(fixture.element, login, 'Passw0rd!');
    await signedIn;
    return fixture;
  }

  const interacts = async () =>
    (await org.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/interact'),
    );
  const claim = async (element: OktaSignInElement, name: string): Promise<unknown> =>
    (
      JSON.parse(
        atob((await element.getIdToken()).split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')),
      ) as Record<string, unknown>
    )[name];
  const part = (element: Element, name: string) =>
    element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);

  async function proveTwice(element: Element): Promise<void> {
    await fillIn(element, 'credentials.passcode', 'Passw0rd!');
    await press(element);
    await formShows(element, 'What did you crack?');
    await fillIn(element, 'credentials.answer', 'Enigma');
    await press(element);
  }

  it('shows a user who is signed in the form for it, with their name, and puts the new tokens in the place of the old', async () => {
    const { element, log, next } = await signIn();
    const before = await element.getAccessToken();
    expect(await claim(element, 'acr')).to.equal(undefined);
    log.length = 0;
    const renewed = next('tokens-renewed');
    await element.signIn({ acrValues: TWO, maxAge: 300 });
    expect(element.status).to.equal('signed-in');
    expect(element.querySelector<HTMLInputElement>('[name="identifier"]')?.value).to.equal(JOAN);
    await proveTwice(element);
    await renewed;
    expect(log.filter((entry) => /signed|error/.test(entry))).to.deep.equal([]);
    expect(await claim(element, 'acr')).to.equal(TWO);
    expect(await element.getAccessToken()).not.to.equal(before);
    expect(element.user?.['acr']).to.equal(TWO);
    await until(() => !element.querySelector('#okta-sign-in'), 'the form to be gone');
  });

  it('leaves the user signed in who gives up, and shows the form again when it is asked for again', async () => {
    const { element, log } = await signIn();
    const before = await element.getAccessToken();
    log.length = 0;
    for (let time = 0; time < 2; time += 1) {
      await element.signIn({ acrValues: TWO });
      await until(() => element.querySelector('#okta-sign-in input'), 'the form');
      part(element, 'cancel')!.click();
      await until(() => !element.querySelector('#okta-sign-in'), 'the form to be gone');
    }
    expect(element.status).to.equal('signed-in');
    expect(await element.getAccessToken()).to.equal(before);
    expect(log.filter((entry) => /^(signed|status)/.test(entry))).to.deep.equal([]);
    expect(part(element, 'cancel')).to.equal(null);
  });

  it('refuses the answer of another user, and revokes it', async () => {
    const { element, next } = await signIn();
    const before = await element.getAccessToken();
    await element.signIn({ acrValues: 'urn:okta:loa:1fa:any' });
    const error = next('error');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await error).error.code).to.equal('access-denied');
    expect(element.user?.email).to.equal(JOAN);
    expect(await element.getAccessToken()).to.equal(before);
    const revoked = (await org.requests()).filter(({ path }) => path.endsWith('/v1/revoke'));
    expect(revoked).not.to.have.length(0);
    await until(() => element.querySelector('#okta-sign-in input'), 'another try');
    expect(part(element, 'error')?.textContent).to.contain('Another user');
  });

  it('says to the user who can’t do what is asked that it is not allowed, and the cancel button goes back', async () => {
    const { element } = await signIn('ada@example.com');
    await element.signIn({ acrValues: TWO });
    await fillIn(element, 'credentials.passcode', 'Passw0rd!');
    await press(element);
    await formShows(element, 'permission');
    part(element, 'cancel')!.click();
    await until(() => !part(element, 'cancel'), 'the form to be gone');
    expect(element.isSignedIn).to.equal(true);
  });

  it('ends with a sign-out, and asks nothing of the next user', async () => {
    const { element, next } = await signIn();
    await element.signIn({ acrValues: TWO });
    const ready = next('ready');
    await element.signOut({ scope: 'local' });
    await ready;
    expect(element.status).to.equal('signed-out');
    expect(part(element, 'cancel')).to.equal(null);
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await signedIn).detail.user.email).to.equal('ada@example.com');
  });

  it('asks for it at once where the user is not signed in yet', async () => {
    const { element, next } = place(org);
    await next('ready');
    await element.signIn({ acrValues: TWO, loginHint: JOAN });
    expect(element.querySelector<HTMLInputElement>('[name="identifier"]')?.value).to.equal(JOAN);
    const signedIn = next('signed-in');
    await proveTwice(element);
    expect((await signedIn).detail.source).to.equal('widget');
    expect(await claim(element, 'acr')).to.equal(TWO);
  });

  it('leaves for Okta’s page with what is asked and who is signed in', async () => {
    const { element } = await signIn();
    element.remove();
    const left = catchNavigation();
    const hosted = place(org, { mode: 'redirect' });
    await hosted.next('signed-in');
    await hosted.element.signIn({ acrValues: TWO, maxAge: 0 });
    await until(() => left.length === 1, 'Okta’s page');
    expect(Object.fromEntries(new URL(left[0]!).searchParams)).to.deep.include({
      acr_values: TWO,
      max_age: '0',
      login_hint: JOAN,
    });
    expect(hosted.element.status).to.equal('redirecting');
  });

  it('leaves for the provider that is asked for, with the form on the page, too', async () => {
    const left = catchNavigation();
    const { element } = await signIn();
    await element.signIn({ idp: '0oaFacebook' });
    await until(() => left.length === 1, 'the provider');
    expect(new URL(left[0]!).searchParams.get('idp')).to.equal('0oaFacebook');
  });

  it('takes one of several levels, and refuses and revokes an answer of none of them', async () => {
    const { element, next } = await signIn();
    const renewed = next('tokens-renewed');
    await element.signIn({ acrValues: `${TWO} urn:okta:loa:1fa:any` });
    await proveTwice(element);
    await renewed;
    expect(element.user?.['acr']).to.equal(TWO);
    const before = await element.getAccessToken();
    await org.clearRequests();
    // As if the org paid no heed to what it is asked for.
    const { fetch: original } = globalThis;
    globalThis.fetch = (target, init) => {
      const url = target instanceof Request ? target.url : String(target);
      if (!url.endsWith('/v1/interact')) return original(target, init);
      const form = new URLSearchParams(init!.body as string);
      form.delete('acr_values');
      return original(target, { ...init, body: String(form) });
    };
    await element.signIn({ acrValues: 'urn:okta:loa:1fa:any' });
    const error = next('error');
    await fillIn(element, 'credentials.passcode', 'Passw0rd!');
    await press(element);
    const { code } = (await error).error;
    globalThis.fetch = original;
    expect(code).to.equal('token-invalid');
    expect(await element.getAccessToken()).to.equal(before);
    const revoked = (await org.requests()).filter(({ path }) => path.endsWith('/v1/revoke'));
    expect(revoked).not.to.have.length(0);
  });

  it('gives up a call that is aborted', async () => {
    const { element, next } = await signIn();
    const ready = next('ready');
    const stop = new AbortController();
    const answer = failure(element.fetch(`${org.url}/api/payments`, { signal: stop.signal }));
    await ready;
    stop.abort();
    expect(await answer).to.have.property('name', 'AbortError');
    expect(element.isSignedIn).to.equal(true);
  });

  it('revokes the refresh token that the new one replaces', async () => {
    const { element, next } = await signIn(JOAN, {
      scopes: 'openid profile email offline_access',
    });
    const revoked = sentForms('/v1/revoke');
    const stored = () =>
      (
        JSON.parse(localStorage.getItem('okta-token-storage')!) as {
          refreshToken: { refreshToken: string };
        }
      ).refreshToken.refreshToken;
    const before = stored();
    const renewed = next('tokens-renewed');
    await element.signIn({ acrValues: TWO });
    await proveTwice(element);
    await renewed;
    await until(() => revoked.forms.length > 0, 'the revocation');
    revoked.stop();
    expect(revoked.forms.map((form) => form.get('token'))).to.deep.equal([before]);
    expect(stored()).not.to.equal(before);
  });

  it('leaves the user signed in where Okta’s page can’t be reached, and tells the error', async () => {
    const { element } = await signIn();
    element.remove();
    sessionStorage.clear();
    localStorage.removeItem('okta-cache-storage');
    const hosted = place(org, { mode: 'redirect' });
    await hosted.next('signed-in');
    await org.fault({ path: '/.well-known/openid-configuration', status: 503 });
    const error = hosted.next('error');
    await hosted.element.signIn({ acrValues: TWO }).catch(() => undefined);
    await error;
    await until(() => hosted.element.isSignedIn, 'the user to be in');
  });

  it('is refused where a backend says what a sign-in asks for', async () => {
    const { element } = place(org, {
      'mode': 'server',
      'state': 'of-the-backend',
      'code-challenge': 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      'redirect-uri': location.origin + location.pathname,
    });
    await element.whenSettled();
    const { code, hint } = await failure(element.signIn({ acrValues: TWO }));
    expect(code).to.equal('configuration');
    expect(hint).to.contain('backend');
  });

  it('leaves nothing of the user behind after a sign-out in the middle', async () => {
    const { element } = await signIn();
    await element.signIn({ acrValues: TWO });
    const { sub } = element.user!;
    expect(JSON.stringify(localStorage)).to.contain(sub);
    await element.signOut({ scope: 'local' });
    expect(JSON.stringify(localStorage)).not.to.contain(sub);
  });

  for (const [name, options] of Object.entries({
    acrValues: { acrValues: 'with\nline' },
    maxAge: { maxAge: -1 },
    idp: { idp: 'a b' },
    prompt: { prompt: 'login' },
  })) {
    it(`refuses ${name} that can’t be meant, by its name, and changes nothing`, async () => {
      const { element } = await signIn();
      const { code, hint } = await failure(element.signIn(options));
      expect(code).to.equal('configuration');
      expect(hint).to.contain(name);
      expect(element.status).to.equal('signed-in');
      expect(part(element, 'cancel')).to.equal(null);
    });
  }

  it('has nothing that axe finds', async () => {
    const { element } = await signIn();
    await element.signIn({ acrValues: TWO });
    expect(
      await findings({ include: element, exclude: ['[data-okta-sign-in-widget]'] }),
    ).to.deep.equal([]);
  });

  describe('for an API that asks for more', () => {
    const asked = (element: OktaSignInElement): StepUpRequiredEvent[] => {
      const events: StepUpRequiredEvent[] = [];
      element.addEventListener('step-up-required', (event) => events.push(event));
      return events;
    };

    for (const [path, method] of [
      ['/api/payments', 'POST'],
      ['/api/account', 'GET'],
    ] as const) {
      it(`${path} shows the form, and sends the request once more with the new token`, async () => {
        const { element, next } = await signIn();
        const events = asked(element);
        const required = next('step-up-required');
        const answer = element.fetch(`${org.url}${path}`, {
          method,
          ...(method === 'POST' && { body: 'ten pounds' }),
        });
        const { detail } = await required;
        expect(detail).to.deep.include({ acrValues: TWO, maxAge: 900, isRepeatable: true });
        expect(detail.request.headers.get('Authorization')).to.equal(null);
        await until(() => element.querySelector('[name="identifier"]'), 'the form');
        await proveTwice(element);
        const { status } = await answer;
        expect(status).to.equal(200);
        expect(await (await answer).json()).to.deep.equal({
          login: JOAN,
          received: method === 'POST' ? 'ten pounds' : '',
        });
        expect(events).to.have.length(1);
      });
    }

    it('asks once for several calls at a time, and answers each', async () => {
      const { element, next } = await signIn();
      const ready = next('ready');
      const answers = Promise.all([1, 2, 3].map(() => element.fetch(`${org.url}/api/payments`)));
      await ready;
      await proveTwice(element);
      expect((await answers).map(({ status }) => status)).to.deep.equal([200, 200, 200]);
      expect(await interacts()).to.have.length(2);
    });

    it('asks for one thing at a time, and takes nothing that was typed away', async () => {
      const { element, next } = await signIn();
      const ready = next('ready');
      const first = element.fetch(`${org.url}/api/payments`);
      await ready;
      await fillIn(element, 'credentials.passcode', 'Passw0rd!');
      await org.fault({
        path: '/api/messages',
        method: 'GET',
        status: 401,
        headers: {
          'WWW-Authenticate':
            'Bearer error="insufficient_user_authentication", acr_values="urn:okta:loa:1fa:any"',
        },
      });
      const required = next('step-up-required');
      const second = element.fetch(`${org.url}/api/messages`);
      await required;
      const field = element.querySelector<HTMLInputElement>('[name="credentials.passcode"]');
      expect(field?.value).to.equal('Passw0rd!');
      await proveTwice(element);
      expect((await first).status).to.equal(200);
      expect((await second).status).to.equal(200);
    });

    it('gives the API’s answer where the tag with the form is taken out, or its settings become wrong', async () => {
      for (const end of [
        (element: OktaSignInElement) => element.remove(),
        (element: OktaSignInElement) => element.setAttribute('scopes', 'email'),
      ]) {
        const { element, next } = await signIn();
        const ready = next('ready');
        const answer = element.fetch(`${org.url}/api/payments`);
        await ready;
        end(element);
        expect((await answer).status).to.equal(401);
        await cleanUp();
      }
    });

    it('gives the API’s answer, and says why, on a page without a form', async () => {
      const { element } = await signIn();
      element.remove();
      await nextTask(); // Until then it may be back.
      const header = document.createElement('okta-session');
      Object.assign(header, { issuer: org.issuer, clientId: org.clientId, apiOrigins: org.url });
      const error = new Promise<string>((resolve) =>
        header.addEventListener('error', (event) => resolve(event.error.hint)),
      );
      document.body.append(header);
      expect((await header.fetch(`${org.url}/api/payments`)).status).to.equal(401);
      expect(await error).to.contain('needs the form on this page');
      header.remove();
    });

    it('gives the API’s answer where the user gives up, and where the page has prevented the form', async () => {
      const { element, next } = await signIn();
      const ready = next('ready');
      const given = element.fetch(`${org.url}/api/payments`);
      await ready;
      part(element, 'cancel')!.click();
      expect((await given).status).to.equal(401);
      element.addEventListener('step-up-required', (event) => event.preventDefault());
      expect((await element.fetch(`${org.url}/api/payments`)).status).to.equal(401);
      expect(part(element, 'cancel')).to.equal(null);
    });

    it('says of a body that can be read once that it is not sent again', async function () {
      const stream = () =>
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('ten pounds'));
            controller.close();
          },
        });
      const { element } = await signIn();
      const events = asked(element);
      await org.fault({
        path: '/api/payments',
        method: 'POST',
        status: 401,
        headers: {
          'WWW-Authenticate': `Bearer error="insufficient_user_authentication", acr_values="${TWO}"`,
        },
      });
      const request = { method: 'POST', body: stream(), duplex: 'half' } as RequestInit;
      const answer = element.fetch(`${org.url}/api/payments`, request).catch(() => null);
      // Not every engine sends a stream, and none over HTTP/1.1.
      if (!(await Promise.race([answer, until(() => events.length > 0, 'the event')]))) this.skip();
      expect(events[0]!.detail.isRepeatable).to.equal(false);
      part(element, 'cancel')!.click();
      expect((await answer)?.status).to.equal(401);
    });

    it('changes nothing where the challenge asks for nothing', async () => {
      const { element } = await signIn();
      const events = asked(element);
      for (const challenge of [
        'Bearer error="insufficient_user_authentication"',
        'Bearer error="insufficient_scope", acr_values="x"',
      ]) {
        await org.fault({
          path: '/api/messages',
          method: 'GET',
          status: 403,
          headers: { 'WWW-Authenticate': challenge },
        });
        expect((await element.fetch(`${org.url}/api/messages`)).status).to.equal(403);
        await org.clearFaults();
      }
      expect(events).to.have.length(0);
    });
  });
});
