import { expect } from '@open-wc/testing';
import { catchNavigation, cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { sentForms } from '../support/sent-forms.js';
import { enterPassword, fillIn, press, until } from '../support/widget-form.js';

const acrValues = 'urn:okta:loa:2fa:any';
const config = (authParams: object, more: object = {}) => ({
  config: JSON.stringify({ ...more, authParams }),
});
const server = (attributes: Record<string, string>) => ({
  'mode': 'server',
  'redirect-uri': location.pathname,
  'state': 'of-the-backend',
  'code-challenge': 'c'.repeat(43),
  ...attributes,
});
const backToSignIn = (element: Element) =>
  element.querySelector<HTMLElement>('a[data-se="cancel"], a[data-se="back"]');

describe('an option of config.authParams', () => {
  let org: TestOrg;
  let sent: ReturnType<typeof sentForms>;
  beforeEach(async () => {
    org = await startOrg();
    sent = sentForms('/v1/interact');
  });
  afterEach(async () => {
    sent.stop();
    await cleanUp();
  });

  for (const [name, inPlace] of [
    ['in the page', (attributes: Record<string, string>) => attributes],
    ['for a backend', server],
  ] as const) {
    it(`goes to /interact ${name}: nonce, maxAge, acrValues`, async () => {
      const { next } = place(
        org,
        inPlace(config({ nonce: 'of-the-backend-1', maxAge: 300, acrValues })),
      );
      await next('ready');
      expect(sent.forms).to.have.length(1);
      expect(Object.fromEntries(sent.forms[0]!)).to.include({
        nonce: 'of-the-backend-1',
        max_age: '300',
        acr_values: acrValues,
      });
    });
  }

  it('goes to /interact where the page brings the widget, and again after “Back to sign in”', async () => {
    const { element, next } = place(org, {
      'widget-src': '/node_modules/@okta/okta-signin-widget/dist/js/okta-sign-in.oie.min.js',
      'flow': 'resetPassword',
      ...config({ nonce: 'mine', maxAge: 0, acrValues }),
    });
    await next('ready');
    (await until(() => backToSignIn(element), 'the way back')).click();
    await until(() => sent.forms.length === 2, 'another sign-in');
    for (const form of sent.forms)
      expect(Object.fromEntries(form)).to.include({
        nonce: 'mine',
        max_age: '0',
        acr_values: acrValues,
      });
  });

  for (const [parameter, purpose] of [
    ['recoveryToken', 'recovery'],
    ['activationToken', 'activation'],
  ] as const) {
    it(`goes to /interact once: ${parameter}, which leads to a new password and is forgotten after it`, async () => {
      const token = await org.linkToken('ada@example.com', purpose);
      const { element, next } = place(org, config({ [parameter]: token }));
      await next('ready');
      expect(sent.forms[0]!.get(`${purpose}_token`)).to.equal(token);
      const signedIn = next('signed-in');
      for (const field of ['credentials.passcode', 'confirmPassword'])
        await fillIn(element, field, 'Another-Passw0rd!');
      await press(element);
      await signedIn;
      await element.signOut({ scope: 'local' });
      await until(() => element.querySelector('[name="identifier"]'), 'the sign-in form');
      expect(sent.forms.map((form) => form.has(`${purpose}_token`))).to.deep.equal([true, false]);
    });
  }

  it('that is the widget’s own, recoveryToken, goes the same way, and “Back to sign in” forgets it', async () => {
    const { element, next } = place(
      org,
      config({}, { recoveryToken: await org.linkToken('ada@example.com', 'recovery') }),
    );
    await next('ready');
    (await until(() => backToSignIn(element), 'the way back')).click();
    await until(() => element.querySelector('[name="identifier"]'), 'the sign-in form');
    expect(sent.forms.map((form) => form.has('recovery_token'))).to.deep.equal([true, false]);
  });

  for (const options of [
    config({ recoveryToken: 'used-up-1' }),
    config({}, { recoveryToken: 'used-up-2' }),
    config({ activationToken: 'used-up-3' }),
  ]) {
    it(`that Okta does not take any more shows Okta’s reason and a way on: ${options.config}`, async () => {
      const { element, next } = place(org, options);
      const { error } = await next('error');
      expect(error.code).to.equal('code-rejected');
      expect(error.hint).to.match(/^The (?:recovery|activation) token is invalid/);
      await until(
        () =>
          element
            .shadowRoot!.querySelector('[part="error"]')
            ?.textContent.includes('ask for another e-mail'),
        'the reason',
      );
      await until(() => element.querySelector('[name="identifier"]'), 'the sign-in form');
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await until(() => element.isSignedIn, 'the sign-in');
    });
  }

  it('that Okta refuses although none was sent is told, and the form is not begun again and again', async () => {
    const refusal = {
      error: 'invalid_request',
      error_description: 'The recovery token is invalid',
    };
    await org.fault({ path: '/v1/interact', status: 400, body: refusal, times: 100 });
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('code-rejected');
    await element.whenSettled();
    expect(element.status).to.equal('failed');
    expect(sent.forms).to.have.length(1);
  });

  it('goes to the hosted page in mode="redirect", beside username and language', async () => {
    const left = catchNavigation();
    const { element } = place(org, {
      mode: 'redirect',
      username: 'ada@example.com',
      language: 'de',
      ...config({
        prompt: 'login',
        idp: '0oaidp',
        idpScope: 'a b',
        display: 'page',
        extraParams: { a: 'b' },
        nonce: 'n-1',
        maxAge: '60',
        acrValues,
      }),
    });
    await element.whenSettled();
    void element.signIn();
    const query = new URL(await until(() => left[0], 'the way to Okta')).searchParams;
    expect(Object.fromEntries(query)).to.include({
      login_hint: 'ada@example.com',
      ui_locales: 'de',
      prompt: 'login',
      idp: '0oaidp',
      idp_scope: 'a b',
      display: 'page',
      a: 'b',
      nonce: 'n-1',
      max_age: '60',
      acr_values: acrValues,
      response_type: 'code',
    });
  });

  it('goes to /authorize with the Classic engine: loginHint, nonce, maxAge, acrValues, idp', async () => {
    const { element, next } = place(org, {
      engine: 'classic',
      ...config({
        loginHint: 'ada@example.com',
        nonce: 'n-2',
        maxAge: 600,
        acrValues,
        idpScope: 'a b',
      }),
    });
    await next('ready');
    performance.clearResourceTimings();
    await fillIn(element, 'username', 'ada@example.com');
    await fillIn(element, 'password', 'Passw0rd!');
    await press(element);
    const asked = await until(
      () =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name))
          .find(({ pathname }) => pathname.endsWith('/v1/authorize')),
      'the frame',
    );
    expect(Object.fromEntries(asked.searchParams)).to.include({
      login_hint: 'ada@example.com',
      nonce: 'n-2',
      max_age: '600',
      acr_values: acrValues,
      idp_scope: 'a b',
    });
  });

  it('is asked for anew where the sign-in under way was begun for something else', async () => {
    const first = place(org, config({ maxAge: 300 }));
    await first.next('ready');
    for (const [attributes, expected] of [
      [config({ maxAge: 60 }), { max_age: '60' }],
      [{ ...config({ maxAge: 60 }), scopes: 'openid email' }, { scope: 'openid email' }],
      [{ ...config({ maxAge: 60, acrValues }), scopes: 'openid email' }, { acr_values: acrValues }],
    ] as const) {
      const before = sent.forms.length;
      document.querySelector('okta-sign-in')!.remove();
      const { next } = place(org, attributes);
      await next('ready');
      expect(sent.forms).to.have.length(before + 1);
      expect(Object.fromEntries(sent.forms.at(-1)!)).to.include(expected);
    }
  });

  it('lets a sign-in under way go on where it was begun for the same', async () => {
    const attributes = { ...config({ maxAge: 300, acrValues }), scopes: 'email openid' };
    await place(org, attributes).next('ready');
    document.querySelector('okta-sign-in')!.remove();
    await place(org, { ...attributes, scopes: 'openid email' }).next('ready');
    expect(sent.forms).to.have.length(1);
  });

  it('that redirects tokens, or switches a check off, ends in an error that names it, and asks Okta for nothing', async () => {
    const before = performance.getEntriesByType('resource').length;
    const evil = `${location.protocol}//127.0.0.1:${location.port}/t`;
    for (const name of [
      'tokenUrl',
      'userinfoUrl',
      'authorizeUrl',
      'ignoreSignature',
      'ignoreLifetime',
      'clientSecret',
      'httpRequestClient',
      'storageManager',
    ]) {
      const { element, next } = place(org, {
        sso: '',
        storage: 'session',
        ...config({ [name]: evil }),
      });
      const { error } = await next('error');
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.contain(`\`config.authParams.${name}\``);
      element.remove();
    }
    expect(sent.forms).to.deep.equal([]);
    expect(
      performance
        .getEntriesByType('resource')
        .slice(before)
        .filter(({ name }) => name.startsWith(evil)),
    ).to.deep.equal([]);
  });
});
