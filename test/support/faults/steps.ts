// The steps of the flow that ask the org for something.
import { expect } from '@open-wc/testing';
import { aJwt } from '../a-jwt.js';
import { type Fixture, place } from '../fixture.js';
import { afterTheWait } from '../page-clock.js';
import { arriveWith, startCallback } from '../started-callback.js';
import { enterPassword, until } from '../widget-form.js';
import type { TestOrg } from '../local-org.js';
import type { Endpoint, Step } from './fault-cell.js';

const discovery: Endpoint = { path: '/.well-known/openid-configuration' };
const interact: Endpoint = { path: '/v1/interact', method: 'POST' };
const introspect: Endpoint = { path: '/idp/idx/introspect', method: 'POST' };
const identify: Endpoint = { path: '/idp/idx/identify', method: 'POST' };
const token: Endpoint = { path: '/v1/token', method: 'POST' };
const keys: Endpoint = { path: '/v1/keys' };
const userinfo: Endpoint = { path: '/v1/userinfo' };
const authorize: Endpoint = { path: '/v1/authorize', isFramed: true };
const revoke: Endpoint = { path: '/v1/revoke', method: 'POST' };

const KEY = 'okta-token-storage';
const basic = 'openid profile email';
const none: readonly (string | null)[] = [null];

/** One entry into `signed-in`, and nothing lost. */
async function signedInOnce({ element, log }: Fixture): Promise<void> {
  await until(() => element.status === 'signed-in', 'the sign-in');
  expect(log.filter((entry) => entry.startsWith('signed-in:'))).to.have.length(1);
  expect(log.filter((entry) => entry.startsWith('signed-out'))).to.deep.equal([]);
  expect(localStorage.getItem(KEY)).to.match(aJwt);
}

/** As if they had been issued `seconds` earlier; what auth-js knows of the org it has to ask for again, as on the next day. */
function age(seconds: number): void {
  const tokens = JSON.parse(localStorage.getItem(KEY)!) as Record<string, { expiresAt: number }>;
  for (const one of Object.values(tokens)) one.expiresAt -= seconds;
  localStorage.setItem(KEY, JSON.stringify(tokens));
  localStorage.removeItem('okta-cache-storage');
}

/** Signed in by a redirect back, which is quicker than by the form. */
async function arriveSignedIn(org: TestOrg, scopes: string): Promise<Fixture> {
  const { code, state } = await startCallback(org, undefined, scopes);
  arriveWith({ interaction_code: code, state });
  const fixture = place(org, { scopes });
  await fixture.next('signed-in');
  return fixture;
}

const codeOf = async (promise: Promise<unknown>): Promise<string | null> =>
  promise.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

export const theForm: Step = {
  name: 'the form',
  endpoints: [discovery, interact, introspect],
  begin: (org) => Promise.resolve(place(org, { manual: '' })),
  take: async ({ element }) => {
    await element.whenSettled();
    await element.signIn();
    return null;
  },
  end: signedInOnce,
};

export const thePassword: Step = {
  name: 'the password',
  endpoints: [identify, token, keys],
  begin: async (org) => {
    const fixture = place(org);
    await fixture.next('ready');
    return fixture;
  },
  take: async ({ element, log }) => {
    const before = log.length;
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await until(
      () => log.slice(before).some((entry) => /^(?:error|after-error|signed-in)/.test(entry)),
      `an end of the sign-in, after ${log.join()}`,
    );
    return null;
  },
  end: signedInOnce,
};

export const theProfile: Step = {
  ...thePassword,
  name: 'the profile, after the password',
  endpoints: [userinfo],
  codes: none,
};

export const theCallback: Step = {
  name: 'the redirect back',
  endpoints: [discovery, token, keys],
  begin: async (org) => {
    const { code, state } = await startCallback(org);
    localStorage.removeItem('okta-cache-storage');
    arriveWith({ interaction_code: code, state });
    const fixture = place(org, { issuer: null });
    await fixture.next('error');
    return fixture;
  },
  take: async ({ element, log }, org) => {
    const before = log.length;
    element.issuer = org.issuer;
    await until(
      () => log.slice(before).includes('status-changed:completing'),
      'the redemption to begin',
    );
    await element.whenSettled();
    return null;
  },
  end: signedInOnce,
};

export const theRenewal: Step = {
  name: 'the renewal',
  endpoints: [discovery, token, keys],
  begin: (org) => arriveSignedIn(org, `${basic} offline_access`),
  take: ({ element }) => {
    age(3600);
    return codeOf(element.getAccessToken());
  },
  end: async (fixture) => {
    await signedInOnce(fixture);
    expect(await afterTheWait(() => fixture.element.getAccessToken())).to.match(/^ey/);
  },
  codes: ['renewal-failed', null],
};

export const theFrame: Step = {
  ...theRenewal,
  name: 'the renewal without a refresh token',
  endpoints: [authorize, token],
  begin: (org) => arriveSignedIn(org, basic),
};

export const theUser: Step = {
  name: 'the profile, asked for by the page',
  endpoints: [userinfo],
  begin: (org) => arriveSignedIn(org, basic),
  take: ({ element }) => codeOf(element.getUser()),
  end: async (fixture) => {
    await signedInOnce(fixture);
    expect(await afterTheWait(() => fixture.element.getUser())).to.have.property('email');
  },
};

export const theSignOut: Step = {
  name: 'the sign-out',
  endpoints: [revoke],
  begin: (org) => arriveSignedIn(org, `${basic} offline_access`),
  take: ({ element }) => codeOf(element.signOut()),
  end: ({ element, log }) => {
    expect(element.status).to.equal('redirecting');
    expect(log).to.include('signed-out:user');
    expect(
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ).not.to.match(aJwt);
    return Promise.resolve();
  },
  codes: none,
};
