import { expect } from '@open-wc/testing';
import { aJwt } from '../support/a-jwt.js';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, fillIn, press, until } from '../support/widget-form.js';

const here = location.origin + location.pathname;
const backendUri = `${location.origin}/login/callback`;
const button = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="sign-in"]');

/** As a backend makes them (RFC 7636 §4.2). */
async function backendTransaction(): Promise<{
  verifier: string;
  attributes: Record<string, string>;
}> {
  const verifier = 'v'.repeat(43);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return {
    verifier,
    attributes: {
      'mode': 'server',
      'redirect-uri': backendUri,
      'state': 'of-the-backend',
      'code-challenge': challenge,
    },
  };
}

describe('mode="server"', () => {
  let org: TestOrg;
  beforeEach(
    async () =>
      void (org = await startOrg({
        clients: [
          {
            clientId: '0oaweb',
            clientSecret: 'secret-of-the-web-app',
            redirectUris: [backendUri],
            postLogoutRedirectUris: [here],
          },
        ],
      })),
  );
  afterEach(cleanUp);

  it('leaves for the backend with a code that only its secret and its verifier redeem, and keeps nothing itself', async () => {
    const left = catchNavigation();
    const { verifier, attributes } = await backendTransaction();
    const { element, log, next } = place(org, attributes);
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await until(() => left.length === 1, 'the way to the backend');
    const url = new URL(left[0]!);
    expect(url.origin + url.pathname).to.equal(backendUri);
    expect(url.searchParams.get('state')).to.equal('of-the-backend');
    expect(element.status).to.equal('redirecting');
    expect(log.filter((entry) => entry.startsWith('signed-'))).to.deep.equal([]);
    expect(JSON.stringify(localStorage) + JSON.stringify(sessionStorage)).not.to.match(aJwt);
    expect((await org.requests()).some(({ path }) => path.endsWith('/v1/token'))).to.equal(false);

    const redeem = (secret: string) =>
      fetch(`${org.issuer}/v1/token`, {
        method: 'POST',
        headers: secret ? { Authorization: `Basic ${btoa(`0oaweb:${secret}`)}` } : {},
        body: new URLSearchParams({
          grant_type: 'interaction_code',
          client_id: '0oaweb',
          redirect_uri: backendUri,
          code_verifier: verifier,
          interaction_code: url.searchParams.get('interaction_code')!,
        }),
      });
    expect((await redeem('')).status).to.equal(401);
    expect(
      ((await (await redeem('secret-of-the-web-app')).json()) as { access_token: string })
        .access_token,
    ).to.match(/^ey/);
  });

  it('rejects what needs a token, and names the mode', async () => {
    const { attributes } = await backendTransaction();
    const { element, next } = place(org, attributes);
    await next('ready');
    for (const ask of [
      () => element.getAccessToken(),
      () => element.getUser(),
      () => element.fetch('/api'),
      () => element.signOut(),
    ]) {
      const thrown = await ask().catch((error: unknown) => error as { code: string; hint: string });
      expect(thrown).to.deep.include({ code: 'configuration' });
      expect((thrown as { hint: string }).hint).to.contain('backend');
    }
  });

  it('goes on with the sign-in under way where the backend sends it back with the same state', async () => {
    catchNavigation();
    const { attributes } = await backendTransaction();
    const first = place(org, attributes);
    await first.next('ready');
    await enterPassword(first.element, 'grace@example.com', 'Passw0rd!');
    await until(() => first.element.textContent.includes('code'), 'the second step');
    first.element.remove();
    history.replaceState(
      null,
      '',
      `${location.pathname}?error=interaction_required&state=of-the-backend`,
    );
    const second = place(org, attributes);
    const { context } = await second.next('ready').then(({ detail }) => detail);
    expect(context.formName).to.equal('challenge-authenticator');
    expect(location.search).to.contain('interaction_required'); // The page is the backend's.
  });

  for (const query of [
    'error=interaction_required',
    'error=interaction_required&state=of-another-sign-in',
    'error=interaction_required&state=',
    'error=interaction_required&state=of-the-backend&state=of-the-backend',
  ]) {
    it(`keeps a form that waits for a click closed for the link ?${query}`, async () => {
      const { attributes } = await backendTransaction();
      history.replaceState(null, '', `${location.pathname}?${query}`);
      const { element } = place(org, { ...attributes, manual: '' });
      await element.whenSettled();
      await element.updateComplete;
      expect(button(element)!.checkVisibility()).to.equal(true);
    });
  }

  it('opens a form that waits for a click where Okta sends this very sign-in back', async () => {
    const { attributes } = await backendTransaction();
    history.replaceState(
      null,
      '',
      `${location.pathname}?error=interaction_required&state=of-the-backend`,
    );
    await place(org, { ...attributes, manual: '' }).next('ready');
  });

  it('shows what Okta answered the backend, above a new form', async () => {
    const { attributes } = await backendTransaction();
    history.replaceState(
      null,
      '',
      `${location.pathname}?error=access_denied&error_description=No+way&state=of-the-backend`,
    );
    const { element, next } = place(org, attributes);
    const { error } = await next('error');
    expect(error.code).to.equal('access-denied');
    await next('ready');
    expect(element.status).to.equal('signed-out');
  });

  it('takes the sign-in that a setting overtook to the backend', async () => {
    const left = catchNavigation();
    const { attributes } = await backendTransaction();
    const { element, next } = place(org, attributes);
    await next('ready');
    await org.fault({ path: '/idp/idx/identify', method: 'POST', delay: 700 });
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await until(() => element.querySelector('.link-button-disabled'), 'the password to be sent');
    element.setAttribute('language', 'de');
    await until(() => left.length === 1, 'the way to the backend');
    expect(new URL(left[0]!).searchParams.get('interaction_code')).not.to.equal(null);
  });

  it('reads nothing from a URL that belongs to another sign-in, and redeems no code', async () => {
    const { attributes } = await backendTransaction();
    history.replaceState(
      null,
      '',
      `${location.pathname}?interaction_code=c&error=access_denied&state=other`,
    );
    const { log, next } = place(org, attributes);
    await next('ready');
    expect(log.some((entry) => entry.startsWith('error'))).to.equal(false);
    expect((await org.requests()).some(({ path }) => path.endsWith('/v1/token'))).to.equal(false);
  });
});

describe('mode="redirect"', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('shows a button and no widget, and leaves for the hosted page with PKCE', async () => {
    const left = catchNavigation();
    const { element, next } = place(org, { mode: 'redirect' });
    expect(await element.whenSettled()).to.equal('signed-out');
    await element.updateComplete;
    expect(element.querySelector('#okta-sign-in')).to.equal(null);
    const redirecting = next('status-changed');
    button(element)!.click();
    expect((await redirecting).detail.status).to.equal('redirecting');
    await until(() => left.length === 1, 'the hosted page');
    const { origin, pathname, searchParams } = new URL(left[0]!);
    expect(origin + pathname).to.equal(`${org.issuer}/v1/authorize`);
    expect(Object.fromEntries(searchParams)).to.deep.include({
      response_type: 'code',
      code_challenge_method: 'S256',
      client_id: org.clientId,
      redirect_uri: here,
    });
    expect(await org.requests()).not.to.deep.include({ path: '/idp/idx/introspect' });
  });

  it('leaves for Okta’s page as soon as the page is ready where a script asked for it before', async () => {
    const left = catchNavigation();
    const { element } = place(org, { mode: 'redirect' });
    await element.signIn();
    expect(element.status).to.equal('redirecting');
    await until(() => left[0]?.startsWith(`${org.issuer}/v1/authorize`), 'the way to Okta’s page');
  });

  it('shows the error and another try where the org can’t be reached', async () => {
    catchNavigation();
    await org.stop();
    const { element, next } = place(org, { mode: 'redirect' });
    await element.whenSettled();
    const failed = next('error');
    await element.signIn();
    expect((await failed).error.code).to.equal('network');
    expect(element.status).to.equal('failed');
  });
});

describe('manual', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('asks Okta for nothing before the button is pressed, then shows the form', async () => {
    const { element, log } = place(org, { manual: '' });
    await element.whenSettled();
    await element.updateComplete;
    expect(await org.requests()).to.deep.equal([]);
    button(element)!.click();
    await until(() => log.includes('ready'), 'the form');
    await element.updateComplete;
    expect(button(element)).to.equal(null);
  });

  it('keeps the form that was asked for when a setting changes', async () => {
    const { element, log, next } = place(org, { manual: '' });
    const asked = element.signIn();
    await until(() => log.includes('status-changed:signed-out'), 'the form to be loading');
    element.setAttribute('language', 'de');
    await asked;
    expect(log).to.include('ready');
    const again = next('ready');
    element.setAttribute('language', 'fr');
    await again;
  });

  it('obeys --sign-in from the page’s own button, which takes the place of the element’s', async () => {
    const { element, log } = place(
      org,
      { manual: '' },
      '<button slot="signed-out" command="--sign-in">Let me in</button>',
    );
    await element.whenSettled();
    await element.updateComplete;
    expect(button(element)!.checkVisibility()).to.equal(false);
    element.querySelector('button')!.click();
    await until(() => log.includes('ready'), 'the form');
  });

  it('waits again after the sign-out', async () => {
    const { element } = await place(org, { manual: '' })
      .element.signIn()
      .then(() => ({ element: document.querySelector('okta-sign-in')! }));
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await until(() => element.isSignedIn, 'the sign-in');
    await element.signOut({ scope: 'local' });
    await element.updateComplete;
    expect(button(element)!.checkVisibility()).to.equal(true);
  });
});

describe('sso', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('signs in by the session that the browser has with the org, without a form', async () => {
    const { element } = await signInAda(org);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve)); // The element ends a task after it was taken out.
    localStorage.clear();
    const second = place(org, { sso: '' });
    const { detail } = await second.next('signed-in');
    expect(detail).to.deep.include({ source: 'sso' });
    expect(detail.user.email).to.equal('ada@example.com');
    expect(second.log).not.to.include('ready');
  });

  it('signs no user in again by a tag that comes right after they signed out', async () => {
    const { element } = await signInAda(org);
    await element.signOut({ scope: 'local' });
    element.remove();
    await org.clearRequests();
    const second = place(org, { sso: '' });
    await second.next('ready');
    expect(second.element.isSignedIn).to.equal(false);
    const asked = (await org.requests()).filter(({ path }) => path.endsWith('/v1/authorize'));
    expect(asked).to.deep.equal([]);
  });

  it('shows the form where there is no session', async () => {
    const { element, next } = place(org, { sso: '' });
    await next('ready');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });
});

describe('engine="classic"', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const enterClassic = async (element: Element, password = 'Passw0rd!') => {
    await fillIn(element, 'username', 'ada@example.com');
    await fillIn(element, 'password', password);
    await press(element);
  };

  it('signs in with PKCE, after a wrong password too', async () => {
    const { element, log, next } = place(org, { engine: 'classic' });
    await next('ready');
    await enterClassic(element, 'wrong');
    await until(() => log.includes('after-error'), 'the refusal');
    await enterClassic(element);
    const { detail } = await next('signed-in');
    expect(detail.user.email).to.equal('ada@example.com');
    expect(await element.getAccessToken()).to.match(/^ey/);
  });

  for (const responseType of ['token id_token', ['token', 'id_token']]) {
    it(`takes the quick start’s implicit configuration, ${JSON.stringify(responseType)}`, async () => {
      const config = JSON.stringify({ authParams: { responseType, responseMode: 'query' } });
      const { element, next } = place(org, { engine: 'classic', config });
      await next('ready');
      await enterClassic(element);
      const { detail } = await next('signed-in');
      expect(detail.user.email).to.equal('ada@example.com');
      const asked = (await org.requests()).filter(
        ({ path }) => path.endsWith('/v1/authorize') || path.endsWith('/v1/token'),
      );
      expect(asked.map(({ path }) => path.split('/').at(-1))).to.deep.equal(['authorize']);
    });
  }

  it('sets Okta’s session and goes on to the URL of session-redirect, without an application', async () => {
    const left = catchNavigation();
    const target = `${org.url}/app/UserHome`;
    const { element, log, next } = place(org, {
      'engine': 'classic',
      'client-id': null,
      'session-redirect': target,
    });
    await next('ready');
    await enterClassic(element);
    await until(() => left.length === 1, 'the dashboard');
    const { pathname, searchParams } = new URL(left[0]!);
    expect(pathname).to.equal('/login/sessionCookieRedirect');
    expect(searchParams.get('redirectUrl')).to.equal(target);
    expect(log.filter((entry) => entry.startsWith('signed-'))).to.deep.equal([]);
    expect(element.status).to.equal('redirecting');
  });
});
