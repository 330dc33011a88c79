import { expect } from '@open-wc/testing';
import {
  oktaSession,
  type OktaSession,
  type OktaSessionSettings,
  type SessionSnapshot,
  type SignInError,
} from '../../src/session.js';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

const ADA = 'ada@example.com';

const refusal = async (work: () => unknown): Promise<SignInError> => {
  try {
    await work();
  } catch (thrown) {
    return thrown as SignInError;
  }
  throw new Error('It was not refused');
};

describe('oktaSession', () => {
  let org: TestOrg;
  let settings: OktaSessionSettings;
  beforeEach(async () => {
    org = await startOrg();
    settings = { issuer: org.issuer, clientId: org.clientId };
  });
  afterEach(cleanUp);

  /** All that a subscriber is told, as `status` or `status:email`. */
  function toldOf(session: OktaSession): string[] {
    const told: string[] = [];
    session.subscribe(({ status, user }: SessionSnapshot) =>
      told.push(user ? `${status}:${user.email}` : status),
    );
    return told;
  }

  it('is one for the document, and the tag is a view of it', async () => {
    const session = oktaSession(settings);
    expect(oktaSession({ ...settings })).to.equal(session);
    const { element } = await signInAda(org);
    expect(element.session).to.equal(session);
    expect(session.snapshot.user?.email).to.equal(ADA);
  });

  it('knows before any tag exists that no one is signed in, and asks Okta for nothing', async () => {
    const session = oktaSession(settings);
    expect(await session.whenSettled()).to.equal('signed-out');
    expect(await org.requests()).to.deep.equal([]);
    expect((await refusal(session.getAccessToken)).code).to.equal('session-expired');
  });

  it('knows a stored user at once, gives a token, calls an API and reads the profile, without a tag', async () => {
    const { element } = await signInAda(org, { 'api-origins': `${location.origin} ${org.url}` });
    element.remove();
    const session = oktaSession({ ...settings, apiOrigins: `${location.origin} ${org.url}` });
    expect(session.snapshot.status).to.equal('signed-in');
    expect(session.snapshot.user?.email).to.equal(ADA);
    expect(Object.isFrozen(session.snapshot)).to.equal(true);
    expect(await session.getAccessToken()).to.match(/^ey/);
    expect(await session.getIdToken()).to.match(/^ey/);
    expect((await session.getUser()).email).to.equal(ADA);
    expect((await session.fetch(`${org.issuer}/v1/userinfo`)).status).to.equal(200);
    expect((await refusal(() => session.fetch('https://elsewhere.example/'))).code).to.equal(
      'configuration',
    );
  });

  it('calls the API that the page named, beside a tag that names none', async () => {
    const session = oktaSession({ ...settings, apiOrigins: org.url });
    const { element } = await signInAda(org);
    expect((await session.fetch(`${org.url}/api/messages`)).status).to.equal(200);
    element.remove(); // As a router does: its session hears of it a task later.
    expect((await session.fetch(`${org.url}/api/messages`)).status).to.equal(200);
    expect((await refusal(() => session.fetch('https://elsewhere.example/'))).code).to.equal(
      'configuration',
    );
  });

  it('tells a listener of a stored user that is added where the session is made, in a page that has long loaded', async () => {
    const { element } = await signInAda(org);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve)); // The session of a tag ends a task after its last one was taken out.
    const session = oktaSession(settings);
    const told = new Promise<string>((resolve) =>
      session.addEventListener('signed-in', ({ detail }) => resolve(detail.source)),
    );
    expect(await told).to.equal('storage');
  });

  it('tells a subscriber at once and after each change, in order, until it is stopped', async () => {
    const session = oktaSession(settings);
    const told = toldOf(session);
    const short: string[] = [];
    session.subscribe(({ status }) => short.push(status))();
    const { element } = await signInAda(org);
    await element.signOut({ scope: 'local' });
    expect(told).to.deep.equal(['starting', 'signed-out', `signed-in:${ADA}`, 'signed-out']);
    expect(short).to.deep.equal(['starting']);
  });

  it('goes on where a subscriber throws, which the page is told as an error of its own', async () => {
    const session = oktaSession(settings);
    const thrown: unknown[] = [];
    const { reportError: original } = globalThis;
    globalThis.reportError = (error: unknown) => void thrown.push(error); // Else the test runner takes it for its own.
    const fault = new Error('of the page');
    const stop = session.subscribe(({ status }) => {
      if (status !== 'starting') throw fault;
    });
    const told = toldOf(session);
    const { element } = await signInAda(org);
    stop();
    globalThis.reportError = original;
    expect(told).to.deep.equal(['starting', 'signed-out', `signed-in:${ADA}`]);
    expect(element.isSignedIn).to.equal(true);
    expect(thrown).to.deep.equal([fault, fault]);
  });

  it('keeps its snapshot the same object until something changes', async () => {
    const session = oktaSession(settings);
    await session.whenSettled();
    const { snapshot } = session;
    place(org);
    await until(() => document.querySelector('#okta-sign-in input'), 'the form');
    expect(session.snapshot).to.equal(snapshot);
  });

  it('fires what its tags fire, each once', async () => {
    const session = oktaSession(settings);
    const log: string[] = [];
    for (const type of ['signed-in', 'signed-out', 'status-changed'] as const)
      session.addEventListener(type, (event) => log.push(event.type));
    const { element } = await signInAda(org);
    await element.signOut({ scope: 'local' });
    expect(log).to.deep.equal([
      'status-changed',
      'status-changed',
      'signed-in',
      'status-changed',
      'signed-out',
    ]);
  });

  it('signs out by itself, for its tags, too', async () => {
    const session = oktaSession(settings);
    const { element, log } = await signInAda(org);
    await session.signOut({ scope: 'local' });
    expect(element.isSignedIn).to.equal(false);
    expect(log).to.include('signed-out:user');
    expect(localStorage.getItem('okta-token-storage')).to.equal(null);
  });

  it('shows the form in the page’s tag when it is asked to sign in', async () => {
    const session = oktaSession(settings);
    const { element } = place(org, { manual: '' });
    await session.whenSettled();
    expect(element.querySelector('#okta-sign-in')).to.equal(null);
    await session.signIn();
    await until(() => element.querySelector('#okta-sign-in input'), 'the form'); // The form of the test before may still have the place.
  });

  it('leaves for `signInUrl` on a page without a tag, for Okta’s own page with `mode: "redirect"`, and says where neither is set', async () => {
    const left = catchNavigation();
    await oktaSession({ ...settings, signInUrl: '/login' }).signIn();
    expect(left).to.deep.equal([`${location.origin}/login`]);
    expect(
      (await refusal(() => oktaSession({ ...settings, storage: 'session' }).signIn())).hint,
    ).to.contain('signInUrl');
    await oktaSession({ ...settings, storage: 'memory', mode: 'redirect' }).signIn();
    await until(() => left[1]?.startsWith(`${org.issuer}/v1/authorize`), 'the way to Okta’s page');
  });

  for (const [what, wrong, named] of [
    ['a setting that it does not know', { client_id: 'x' }, 'client_id'],
    ['what the form looks like', { logo: '/logo.svg' }, 'logo'],
    ['mode="server"', { mode: 'server' }, 'mode'],
    ['no issuer', { issuer: '' }, 'issuer'],
    ['no client', { clientId: '' }, 'clientId'],
    ['a `signInUrl` that is none', { signInUrl: 'javascript:alert(1)' }, 'signInUrl'],
  ] as const) {
    it(`refuses ${what} by name`, async () => {
      const error = await refusal(() =>
        oktaSession({ ...settings, ...wrong } as OktaSessionSettings),
      );
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.contain(named);
    });
  }

  it('refuses settings that differ from an earlier call’s, and goes on by the first', async () => {
    const session = oktaSession({ ...settings, scopes: 'openid' });
    expect(
      (await refusal(() => oktaSession({ ...settings, scopes: 'openid email' }))).hint,
    ).to.contain('scopes');
    expect(oktaSession({ ...settings, scopes: 'openid' })).to.equal(session);
  });
});
