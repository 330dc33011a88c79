import { expect } from '@open-wc/testing';
import { OktaAuth } from '@okta/okta-auth-js';
import { aJwt } from '../support/a-jwt.js';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, formShows } from '../support/widget-form.js';

const here = location.origin + location.pathname;

/** Puts something else in place of a property of the platform's; returns what undoes it. */
function replace<T extends object>(target: T, name: keyof T, value: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (original) Object.defineProperty(target, name, original);
    else Reflect.deleteProperty(target, name);
  };
}

/** Another key under the name of the org's own. */
async function foreignKeys(org: TestOrg): Promise<object> {
  const { keys } = (await (await fetch(`${org.issuer}/v1/keys`)).json()) as { keys: JsonWebKey[] };
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const { publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  return { keys: keys.map((key) => ({ ...key, n, e })) };
}

describe('an error code that no other test provokes', () => {
  let org: TestOrg;
  let undo = (): void => undefined;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);
  afterEach(() => {
    undo();
    undo = () => undefined;
  });

  it('clock-skew: the ID token comes from the future, and the form follows', async () => {
    await org.advanceClock(3600);
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('clock-skew');
    expect(error.hint).to.include('maxClockSkew');
    await formShows(element, 'Sign In');
    expect(localStorage.getItem('okta-token-storage') ?? '').not.to.match(aJwt);
  });

  it('clock-skew: after the password, too, which the widget would show itself and not tell', async () => {
    await org.advanceClock(3600);
    const { element, next } = place(org);
    await next('ready');
    const failed = next('error').then(async ({ error }) => ({ error, ready: await next('ready') }));
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await failed).error.code).to.equal('clock-skew');
    await formShows(element, 'Sign In');
  });

  for (const isBrought of [false, true]) {
    it(`token-invalid: the ID token was issued for another sign-in${isBrought ? ', and the page brought the client along' : ''}`, async () => {
      const { code, state } = await startCallback(org);
      for (const area of [localStorage, sessionStorage]) {
        for (const [key, value] of Object.entries(area) as [string, string][])
          area.setItem(key, value.replaceAll(/"nonce":"[^"]+"/g, '"nonce":"another one’s"'));
      }
      arriveWith({ interaction_code: code, state });
      const fixture = place(org, isBrought ? { 'issuer': null, 'client-id': null } : {});
      if (isBrought)
        fixture.element.authClient = new OktaAuth({
          issuer: org.issuer,
          clientId: org.clientId,
          redirectUri: here,
          scopes: ['openid', 'email'],
        });
      const { element, next } = fixture;
      const { error } = await next('error');
      expect(error.code).to.equal('token-invalid');
      expect(error.hint).to.include('nonce');
      await formShows(element, 'Sign In');
      expect(localStorage.getItem('okta-token-storage') ?? '').not.to.match(aJwt);
    });
  }

  it('token-invalid: the ID token is signed with another key, and nothing of it is kept', async () => {
    const { code, state } = await startCallback(org);
    await org.fault({ path: '/v1/keys', body: await foreignKeys(org), times: 3 });
    arriveWith({ interaction_code: code, state });
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('token-invalid');
    expect(error.hint).to.include('`issuer`').and.to.include('`client-id`');
    await formShows(element, 'Sign In');
    expect(localStorage.getItem('okta-token-storage') ?? '').not.to.match(aJwt);
    expect(element.user).to.equal(null);
  });

  it('insecure-context: the page is not https, and no request is made', async () => {
    undo = replace(globalThis, 'isSecureContext', false);
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('insecure-context');
    expect(element.status).to.equal('failed');
    expect(element.shadowRoot!.textContent).to.include('secure');
    expect(await org.requests()).to.deep.equal([]);
  });

  it('unsupported-browser: the widget finds an XMLHttpRequest that can’t cross origins', async () => {
    undo = replace(
      globalThis,
      'XMLHttpRequest',
      class {
        readonly isOld = true;
      },
    );
    // It looks when it is loaded, so it has to be loaded anew.
    const { element, next } = place(org, {
      'widget-src':
        '/node_modules/@okta/okta-signin-widget/dist/js/okta-sign-in.oie.min.js?in-an-old-browser',
    });
    const { error } = await next('error');
    expect(error.code).to.equal('unsupported-browser');
    expect(error.hint).to.include('CORS');
    expect(element.status).to.equal('failed');
  });

  it('storage-unavailable: the browser has no room for the tokens', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state });
    undo = replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('storage-unavailable');
    expect(error.hint).to.include('storage="memory"');
  });
});
