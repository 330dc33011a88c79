import { expect } from '@open-wc/testing';
import { lastSignOutKey } from '../../src/okta/last-sign-out.js';
import { ownTokenKey } from '../../src/okta/storage-layout.js';
import { address } from '../../src/page/address.js';
import { oktaSession } from '../../src/session.js';
import { aJwt } from '../support/a-jwt.js';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { setPageClock } from '../support/page-clock.js';
import { clientId, startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, until } from '../support/widget-form.js';

const KEY = 'okta-token-storage';
const MINUTE = 60;
type Tokens = Record<string, object>;
const everything = () =>
  JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);

/** Rewrites the stored tokens as if they had been issued `seconds` earlier. */
function age(seconds: number): void {
  const tokens = JSON.parse(localStorage.getItem(KEY)!) as Record<string, { expiresAt: number }>;
  for (const token of Object.values(tokens)) token.expiresAt -= seconds;
  localStorage.setItem(KEY, JSON.stringify(tokens));
}

const remount = async (element: Element, org: TestOrg) => {
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  await org.clearRequests();
};

/** As a sign-in at Okta's own pages would, in this browser. */
async function beginOrgSession(org: TestOrg, username: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${org.url}/api/v1/authn`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password: 'Passw0rd!' }),
  });
  const { sessionToken } = (await answer.json()) as { sessionToken: string };
  const query = new URLSearchParams({
    token: sessionToken,
    redirectUrl: `${org.url}/app/UserHome`,
  });
  // The page may not read the answer; the browser keeps the cookie in it all the same.
  await fetch(`${org.url}/login/sessionCookieRedirect?${query}`, {
    credentials: 'include',
    redirect: 'manual',
  }).catch(() => undefined);
  const session = await fetch(`${org.url}/api/v1/sessions/me`, { credentials: 'include' });
  expect(await session.json()).to.have.property('login', username);
}

/** Keeps the next answer of the token endpoint back, once it has come, until it is released. */
function holdTokenAnswer(): { readonly arrived: Promise<void>; readonly release: () => void } {
  const { fetch: original } = globalThis;
  let arrive!: () => void;
  let release!: () => void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  globalThis.fetch = async (target, init) => {
    const isIt = (target instanceof Request ? target.url : target.toString()).endsWith('/v1/token');
    if (isIt) globalThis.fetch = original;
    const answer = await original(target, init);
    if (!isIt) return answer;
    arrive();
    await released;
    return answer;
  };
  return { arrived, release };
}

describe('a session', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    setPageClock(0);
    await cleanUp();
  });

  it('is restored from storage without a form or a request', async () => {
    const { element } = await signInAda(org);
    await remount(element, org);
    const second = place(org);
    const { detail } = await second.next('signed-in');
    expect(detail).to.deep.include({ source: 'storage', returnTo: null });
    expect(detail.user.email).to.equal('ada@example.com');
    expect(second.log).to.deep.equal(['status-changed:signed-in', 'signed-in:storage']);
    expect(await org.requests()).to.have.length(0);
  });

  it('is not restored for another client', async () => {
    const { element } = await signInAda(org);
    await remount(element, org);
    const { log, next } = place(org, { 'client-id': '0oaother' });
    await next('error');
    expect(log.some((entry) => entry.startsWith('signed-in'))).to.equal(false);
  });

  it('gives the tokens and the profile on request', async () => {
    const { element } = await signInAda(org);
    const { getAccessToken } = element;
    expect(await getAccessToken()).to.match(/^ey.*\..*\./);
    expect(await element.getIdToken()).to.match(/^ey.*\..*\./);
    const profile = await element.getUser();
    expect(profile).to.deep.include({
      email: 'ada@example.com',
      given_name: 'Ada',
      sub: element.user!.sub,
    });
    expect(profile).not.to.have.property('headers');
  });

  it('carries no token in any event', async () => {
    const seen: unknown[] = [];
    addEventListener('signed-in', (event) => seen.push(event.detail), { once: true });
    const { element } = await signInAda(org);
    const tokens = [await element.getAccessToken(), await element.getIdToken()];
    const html = document.documentElement.outerHTML + element.shadowRoot!.innerHTML;
    for (const token of tokens)
      expect(JSON.stringify(seen) + html + location.href).not.to.contain(token);
  });

  it('ends at once on sign-out, then is revoked, then leaves for Okta’s logout', async () => {
    const left = catchNavigation();
    const { element, log, next } = await signInAda(org, { scopes: 'openid email offline_access' });
    const idToken = await element.getIdToken();
    const ended = next('signed-out');
    const done = element.signOut();
    await ended;
    expect(everything()).not.to.match(aJwt);
    expect(element.user).to.equal(null);
    expect(left).to.deep.equal([]);
    await done;
    expect(log.slice(-2)).to.deep.equal(['status-changed:redirecting', 'signed-out:user']);
    expect(left).to.have.length(1);
    const logout = new URL(left[0]!);
    expect(logout.pathname).to.equal('/oauth2/default/v1/logout');
    expect(logout.searchParams.get('id_token_hint')).to.equal(idToken);
    expect(logout.searchParams.get('post_logout_redirect_uri')).to.equal(
      location.origin + location.pathname,
    );
    const revocations = (await org.requests()).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/v1/revoke'),
    );
    expect(revocations.map(({ status }) => status)).to.deep.equal([200, 200]);
  });

  it('ends on sign-out though the org is down', async () => {
    const left = catchNavigation();
    const { element } = await signInAda(org);
    await org.stop();
    await element.signOut();
    expect(everything()).not.to.match(aJwt);
    expect(left).to.have.length(1);
  });

  it('stays on the page with scope "local", and the form follows', async () => {
    const left = catchNavigation();
    const { element, log, next } = await signInAda(org);
    const shown = next('ready');
    await element.signOut({ scope: 'local' });
    await shown;
    expect(log).to.include('signed-out:user');
    expect(element.status).to.equal('signed-out');
    expect(left).to.deep.equal([]);
    expect(everything()).not.to.match(aJwt);
  });

  it('rejects token methods with session-expired after it', async () => {
    const { element } = await signInAda(org);
    await element.signOut({ scope: 'local' });
    const thrown = await element
      .getAccessToken()
      .catch((error: unknown) => error as { code: string });
    expect(thrown).to.have.property('code', 'session-expired');
  });

  it('is renewed by the refresh token when the access token has ended, once for two callers', async () => {
    const { element, log } = await signInAda(org, {
      scopes: 'openid profile email offline_access',
    });
    const before = await element.getAccessToken();
    await org.clearRequests();
    age(3600); // The element may notice by itself from here on.
    const [first, second] = await Promise.all([element.getAccessToken(), element.getAccessToken()]);
    expect(first).to.equal(second);
    expect(first).not.to.equal(before);
    expect(
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
      ),
    ).to.have.length(1);
    expect(log).to.include('tokens-renewed');
    expect(element.user?.email).to.equal('ada@example.com');
  });

  it('is renewed on page load where only the refresh token is good', async () => {
    const { element } = await signInAda(org, { scopes: 'openid email offline_access' });
    await remount(element, org);
    age(3600);
    const { log, next } = place(org, { scopes: 'openid email offline_access' });
    await next('signed-in');
    expect(log).to.include('signed-in:storage').and.not.include('ready');
  });

  it('is renewed in a hidden frame without a refresh token, while Okta’s session lasts', async () => {
    const { element, log } = await signInAda(org);
    const before = await element.getAccessToken();
    age(3600);
    expect(await element.getAccessToken()).not.to.equal(before);
    expect(log).to.include('tokens-renewed');
    expect(document.querySelector('iframe')).to.equal(null);
    expect(element.user?.email).to.equal('ada@example.com');
  });

  it('ends rather than become another user’s, whose session the browser has with the org by now', async () => {
    await org.addUser({
      login: 'eve@example.com',
      password: 'Passw0rd!',
      firstName: 'Eve',
      lastName: 'E',
    });
    const { element, log } = await signInAda(org);
    await org.endSessions();
    await beginOrgSession(org, 'eve@example.com');
    age(3600);
    const thrown = await element
      .getAccessToken()
      .catch((error: unknown) => error as { code: string });
    expect(thrown).to.have.property('code', 'session-expired');
    expect(log).to.include('signed-out:expired');
    expect(element.isSignedIn).to.equal(false);
    expect(localStorage.getItem(KEY) ?? '').not.to.match(aJwt);
  });

  for (const [answer, fault] of [
    ['answer', null],
    ['failure', { status: 500, body: '{}' }],
  ] as const) {
    it(`is not brought back by a renewal whose ${answer} comes after the sign-out`, async () => {
      const { element } = await signInAda(org, { scopes: 'openid email offline_access' });
      await org.clearRequests();
      if (fault) await org.fault({ path: '/v1/token', method: 'POST', ...fault });
      age(3600);
      const { arrived, release } = holdTokenAnswer();
      const renewal = element.getAccessToken().catch((error: unknown) => error as { code: string });
      await arrived;
      await element.signOut({ scope: 'local' });
      release();
      expect(await renewal).to.have.property('code', 'session-expired');
      expect(everything()).not.to.contain('refreshToken');
      expect(element.isSignedIn).to.equal(false);
    });
  }

  it('is another client’s to end, though auth-js keeps both under one key', async () => {
    const here = location.origin + location.pathname;
    org = await startOrg({
      clients: ['0oafirst', '0oasecond'].map((clientId) => ({
        clientId,
        redirectUris: [here],
        postLogoutRedirectUris: [here],
      })),
    });
    const first = await signInAda(org, { 'client-id': '0oafirst' });
    const second = place(org, { 'client-id': '0oasecond', 'manual': '' });
    await second.element.signOut({ scope: 'local' });
    expect(first.element.isSignedIn).to.equal(true);
    expect(await first.element.getAccessToken()).to.match(/^ey/);
    expect((await org.requests()).some(({ path }) => path.endsWith('/v1/revoke'))).to.equal(false);
  });

  it('is another client’s to end by its logout, too', async () => {
    const left = catchNavigation();
    const here = location.origin + location.pathname;
    org = await startOrg({
      clients: ['0oafirst', '0oasecond'].map((id) => ({
        clientId: id,
        redirectUris: [here],
        postLogoutRedirectUris: [here],
      })),
    });
    const first = await signInAda(org, { 'client-id': '0oafirst' });
    await beginOrgSession(org, 'ada@example.com');
    await place(org, { 'client-id': '0oasecond', 'manual': '' }).element.signOut();
    expect(left).to.have.length(1);
    expect(
      (await org.requests()).find(
        ({ method, path }) => method === 'DELETE' && path.endsWith('/sessions/me'),
      )?.status,
    ).to.equal(204);
    expect(first.element.isSignedIn).to.equal(true);
    expect(await first.element.getAccessToken()).to.match(/^ey/);
  });

  it('that becomes another user’s in another tab is told as such, and no user is sent anywhere', async () => {
    history.replaceState(null, '', location.pathname);
    const left = catchNavigation();
    const { element, log } = await signInAda(org, { 'return-to': location.pathname });
    history.replaceState(null, '', '?somewhere=else');
    const tokens = JSON.parse(localStorage.getItem(KEY)!) as {
      idToken: { claims: { sub: string } };
    };
    tokens.idToken.claims.sub = '00uother';
    localStorage.setItem(KEY, JSON.stringify(tokens));
    dispatchEvent(new StorageEvent('storage', { key: KEY, storageArea: localStorage }));
    expect(log.at(-1)).to.equal('signed-in:other-tab');
    expect(element.user?.sub).to.equal('00uother');
    expect(left).to.deep.equal([]);
  });

  for (const { reason, scopes, fault } of [
    {
      reason: 'the token endpoint is busy',
      scopes: 'openid email offline_access',
      fault: { path: '/v1/token', method: 'POST', status: 503 },
    },
    {
      reason: 'the hidden frame stays silent, which may be the network',
      scopes: 'openid email',
      fault: { path: '/v1/authorize', status: 500 },
    },
  ]) {
    it(`keeps what the user had where ${reason}`, async () => {
      const { element } = await signInAda(org, { scopes });
      await org.fault({ ...fault, body: 'busy', times: 9 });
      age(3600);
      const thrown = await element
        .getAccessToken()
        .catch((error: unknown) => error as { code: string });
      expect(thrown).to.have.property('code', 'renewal-failed');
      expect(element.isSignedIn).to.equal(true);
      await org.clearFaults();
      setPageClock(MINUTE); // The wait is over.
      expect(await element.getAccessToken()).to.match(/^ey/);
    });
  }

  it('ends with reason "expired" where nothing can renew it, and the form follows', async () => {
    const { element, log, next } = await signInAda(org);
    await org.endSessions();
    const shown = next('ready');
    age(3600);
    const thrown = await element
      .getAccessToken()
      .catch((error: unknown) => error as { code: string });
    expect(thrown).to.have.property('code', 'session-expired');
    await shown;
    expect(log).to.include('signed-out:expired');
  });

  it('ends by itself when the tokens do', async () => {
    org = await startOrg({ policies: { accessTokenLifetime: 32, idTokenLifetime: 32 } });
    const { log, next } = await signInAda(org);
    await org.endSessions();
    await next('signed-out');
    expect(log).to.include('signed-out:expired');
  });

  it('follows a sign-out and a sign-in in another tab', async () => {
    const { element, log, next } = await signInAda(org);
    const saved = localStorage.getItem(KEY)!;
    const tell = () =>
      dispatchEvent(new StorageEvent('storage', { key: KEY, storageArea: localStorage }));
    localStorage.removeItem(KEY);
    tell();
    await next('ready');
    expect(log).to.include('signed-out:other-tab');
    localStorage.setItem(KEY, saved);
    tell();
    expect(log.at(-1)).to.equal('signed-in:other-tab');
    expect(element.isSignedIn).to.equal(true);
    expect(element.querySelector('#okta-sign-in, [data-okta-sign-in-widget]')).to.equal(null);
  });

  for (const [what, write] of [
    ['threw its tokens away', () => localStorage.removeItem(KEY)],
    [
      'wrote another app’s over them',
      () => localStorage.setItem(KEY, localStorage.getItem(KEY)!.replaceAll(clientId, '0oaother')),
    ],
  ] as const) {
    it(`is over, and the form is there, as soon as one asks for a token after the page itself ${what}`, async () => {
      const { element, log, next } = await signInAda(org);
      const shown = next('ready');
      write();
      const thrown = await element
        .getAccessToken()
        .catch((error: unknown) => error as { code: string });
      expect(thrown).to.have.property('code', 'session-expired');
      await shown;
      expect(log).to.include('signed-out:other-tab');
    });
  }

  it('that one tag of the page could renew is there for the others, too, which had failed', async () => {
    const signedIn = await signInAda(org, { scopes: 'openid email offline_access' });
    await remount(signedIn.element, org);
    age(3600);
    await org.fault({ path: '/v1/token', method: 'POST', status: 503, body: 'busy' });
    const [first, second] = [
      place(org, { scopes: 'openid email offline_access' }),
      place(org, { scopes: 'openid email offline_access' }),
    ];
    await Promise.all([first.next('error'), second.next('error')]);
    await org.clearFaults();
    setPageClock(MINUTE);
    const both = Promise.all([first.next('signed-in'), second.next('signed-in')]);
    expect(await first.element.getAccessToken()).to.match(/^ey/);
    await both;
  });

  it('is ended by a tag that is gone before its session’s part is there', async () => {
    const { element } = await signInAda(org);
    await remount(element, org);
    const second = place(org);
    await second.next('signed-in');
    const done = second.element.signOut({ scope: 'local' });
    second.element.remove();
    await done;
    expect(everything()).not.to.match(aJwt);
  });

  for (const [what, change, slash] of [
    ['half of it is stored', ({ accessToken }) => ({ [KEY]: { accessToken } }), ''],
    ['it lies in both of its places', (tokens, own) => ({ [KEY]: tokens, [own]: tokens }), ''],
    ['a slash ends its issuer', (tokens) => ({ [KEY]: tokens }), '/'],
  ] as readonly [string, (tokens: Tokens, own: string) => object, string][])
    for (const scope of ['global', 'local'] as const)
      it(`is out of the storage and revoked where ${what}, and its sign-out (${scope}) comes before the rest of the code`, async () => {
        catchNavigation();
        const { element } = await signInAda(org);
        const tokens = JSON.parse(localStorage.getItem(KEY)!) as Tokens;
        await remount(element, org);
        localStorage.removeItem(KEY);
        for (const [key, value] of Object.entries(change(tokens, ownTokenKey(org))))
          localStorage.setItem(key, JSON.stringify(value));
        const { issuer } = org;
        await oktaSession({ issuer: `${issuer}${slash}`, clientId }).signOut({ scope });
        expect(everything()).not.to.match(aJwt);
        await until(
          async () => (await org.requests()).some(({ path }) => path.endsWith('/v1/revoke')),
          'the revocation',
        );
      });

  it('is out of both of its places, and revoked from both', async () => {
    const { element } = await signInAda(org);
    const tokens = localStorage.getItem(KEY)!;
    localStorage.setItem(
      ownTokenKey(org),
      tokens.replace(/"accessToken":"ey/, '"accessToken":"xy'),
    );
    await org.clearRequests();
    await element.signOut({ scope: 'local' });
    expect(everything()).not.to.match(aJwt);
    expect(
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/revoke'),
      ),
    ).to.have.length(2);
  });

  for (const noted of [null, 'Infinity', '1e300', String(2 ** 53 - 1)])
    it(`is not begun by a form that was used before the sign-out${noted === null ? '' : `, though ${noted} is stored for the one before`}`, async () => {
      const { element, next } = place(org);
      await next('ready');
      if (noted !== null) localStorage.setItem(lastSignOutKey(org), noted);
      await org.fault({ path: '/v1/userinfo', method: 'GET', delay: 500 });
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await until(
        () => element.shadowRoot!.querySelector('[data-place="used"]'),
        'the form to have been used',
      );
      const again = next('ready');
      await element.signOut({ scope: 'local' });
      await again;
      expect(element.isSignedIn).to.equal(false);
      expect(everything()).not.to.match(aJwt);
    });

  it('is begun by a form that was there before another tab’s sign-out and is used after it', async () => {
    const { element, log, next } = place(org, { storage: 'session' });
    await next('ready');
    const key = lastSignOutKey({ issuer: org.issuer, clientId: org.clientId });
    localStorage.setItem(key, String(Date.now()));
    dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
    expect(log.filter((entry) => entry.startsWith('error'))).to.deep.equal([]);
  });

  it('of Okta’s is not signed in by while the page is left for its logout', async () => {
    const left = catchNavigation();
    const { element } = await signInAda(org);
    await beginOrgSession(org, 'ada@example.com');
    await org.fault({ path: '/v1/revoke', method: 'POST', delay: 1000, times: 2 });
    let second: ReturnType<typeof place> | undefined;
    element.addEventListener('signed-out', () => {
      element.remove();
      second = place(org, { sso: '' });
    });
    await element.signOut();
    expect(second!.element.status).to.equal('redirecting');
    expect(second!.log.some((entry) => entry.startsWith('signed-in'))).to.equal(false);
    expect(everything()).not.to.match(aJwt);
    expect(left).to.have.length(1);
  });

  it('is out of the storage in the task of the sign-out while a renewal hangs, whose tokens are revoked when they come', async () => {
    const { element } = await signInAda(org, { scopes: 'openid email offline_access' });
    const { arrived, release } = holdTokenAnswer();
    age(3600);
    const token = element
      .getAccessToken()
      .catch((error: unknown) => (error as { code: string }).code);
    await arrived;
    const out = element.signOut({ scope: 'local' });
    expect(everything()).not.to.match(aJwt);
    await out;
    await org.clearRequests();
    release();
    expect(await token).to.equal('session-expired');
    const revocations = async () =>
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/revoke'),
      ).length;
    while ((await revocations()) < 2) await new Promise((resolve) => setTimeout(resolve));
    expect(everything()).not.to.match(aJwt);
    expect(element.isSignedIn).to.equal(false);
  });

  it('of a duplicated tab is not renewed by the refresh token that the first tab has used up', async () => {
    const settings = { scopes: 'openid email offline_access', storage: 'session' };
    const { element } = await signInAda(org, settings);
    const copy = sessionStorage.getItem(KEY)!;
    const aged = (json: string) =>
      json.replace(/"expiresAt":(\d+)/g, (_, time) => `"expiresAt":${Number(time) - 3600}`);
    sessionStorage.setItem(KEY, aged(copy));
    const renewed = await element.getAccessToken();
    await remount(element, org);
    sessionStorage.setItem(KEY, aged(copy)); // This page is the duplicate now.
    const second = place(org, settings);
    await second.next('signed-in');
    expect(await second.element.getAccessToken()).not.to.equal(renewed);
    const answers = (await org.requests())
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/v1/token'))
      .map(({ status }) => status);
    expect(answers).to.deep.equal([200]);
    expect(localStorage.getItem('okta-sign-in-element used')).not.to.contain(
      (JSON.parse(copy) as { refreshToken: { refreshToken: string } }).refreshToken.refreshToken,
    );
  });

  it('of a tag that hears of a sign-out only when the rest of the code comes is over then', async () => {
    const { element } = await signInAda(org);
    const saved = localStorage.getItem(KEY)!;
    await element.signOut({ scope: 'local' });
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    localStorage.setItem(KEY, saved);
    const { log, next } = place(org);
    await next('signed-in');
    localStorage.removeItem(KEY); // Another tab's sign-out, of which no event tells this page.
    await next('signed-out');
    await next('ready');
    expect(log).to.include('signed-out:other-tab');
  });

  it('that has ended is followed by a sign-in of its own, not by one that was begun before it', async () => {
    const { element, next } = await signInAda(org);
    const saved = localStorage.getItem(KEY)!;
    const tell = () =>
      dispatchEvent(new StorageEvent('storage', { key: KEY, storageArea: localStorage }));
    const again = next('ready');
    await element.signOut({ scope: 'local' });
    await again;
    localStorage.setItem(KEY, saved);
    tell(); // By another tab, whose sign-in leaves this one's form without use, and its transaction as it is.
    expect(element.isSignedIn).to.equal(true);
    await org.clearRequests();
    localStorage.removeItem(KEY);
    tell();
    await next('ready');
    expect((await org.requests()).some(({ path }) => path.endsWith('/v1/interact'))).to.equal(true);
  });

  it('that was ended has a way on where the page is not left after all', async () => {
    catchNavigation();
    const { element, next } = await signInAda(org);
    await element.signOut();
    const button = await until(
      () => element.shadowRoot!.querySelector<HTMLElement>('[part="sign-in"]'),
      'the button',
    );
    expect(button.checkVisibility({ checkVisibilityCSS: true })).to.equal(false);
    for (const animation of button.parentElement!.getAnimations()) animation.finish();
    expect(button.checkVisibility({ checkVisibilityCSS: true })).to.equal(true);
    button.click();
    await next('ready');
  });

  it('that was ended has the form where the logout could not be begun', async () => {
    const { element, next } = await signInAda(org);
    catchNavigation();
    address.leaveFor = () => {
      throw new DOMException('Not now.', 'InvalidStateError');
    };
    const shown = next('ready');
    const thrown = await element.signOut().catch((error: unknown) => error as Error);
    expect((thrown as Error).cause).to.have.property('message', 'Not now.');
    await shown;
    expect(everything()).not.to.match(aJwt);
  });

  it('leaves nothing on disk with storage="memory"', async () => {
    const { element } = await signInAda(org, { storage: 'memory' });
    const token = await element.getAccessToken();
    expect(everything()).not.to.contain(token);
    expect(everything()).not.to.contain(await element.getIdToken());
    await element.signOut({ scope: 'local' });
  });

  it('stays in this tab with storage="session"', async () => {
    await signInAda(org, { storage: 'session' });
    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(sessionStorage.getItem(KEY)).to.match(aJwt);
  });
});
