import { expect } from '@open-wc/testing';
import { OktaAuth } from '@okta/okta-auth-js';
import { aJwt } from '../support/a-jwt.js';
import { cleanUp, place, signInAda, type Fixture } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, fillIn, formShows, press, until } from '../support/widget-form.js';

const here = location.origin + location.pathname;
const task = () => new Promise((resolve) => setTimeout(resolve));
const typed = (root: ParentNode) =>
  root.querySelector<HTMLInputElement>('[name="identifier"]')?.value;

async function shown(fixture: Fixture): Promise<Fixture> {
  await fixture.next('ready');
  return fixture;
}

describe('settings', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('that make no difference to the form leave what was typed, and hold for what comes', async () => {
    const { element, next } = await shown(place(org));
    await fillIn(element, 'identifier', 'ada@');
    let isNew = false;
    element.addEventListener('ready', () => (isNew = true));
    element.setAttribute('return-to', '/elsewhere');
    element.setAttribute('api-origins', 'https://api.example');
    element.config = {};
    await element.updateComplete;
    await task();
    expect(typed(element)).to.equal('ada@');
    element.addEventListener('signed-in', (event) => event.preventDefault());
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    expect((await signedIn).detail.returnTo).to.equal(`${location.origin}/elsewhere`);
    expect(isNew, 'another form came').to.equal(false);
  });

  it('that the form is made of bring a new one', async () => {
    const { element, next } = await shown(place(org));
    const again = next('ready');
    element.setAttribute('language', 'de');
    await again;
    await formShows(element, 'Anmelden');
    element.removeAttribute('language');
    await formShows(element, 'Sign In');
  });

  it('take the languages from beside the element, and from nowhere else', async () => {
    await shown(place(org, { language: 'ja' }));
    const resources = () =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    await until(
      () =>
        resources().some(
          ({ origin, pathname }) =>
            origin === location.origin && pathname.endsWith('/labels/json/login_ja.json'),
        ),
      'the labels',
    );
    await formShows(document, 'サインイン');
    expect(resources().every(({ hostname }) => hostname === 'localhost')).to.equal(true);
  });

  it('take a right-to-left language of the page’s own, which the widget has none of', async () => {
    const fixture = place(org, { issuer: null, dir: 'rtl', language: 'he' });
    fixture.element.config = { i18n: { he: { 'primaryauth.title': 'כניסה' } } };
    fixture.element.issuer = org.issuer;
    const { element } = await shown(fixture);
    await formShows(element, 'כניסה');
    expect(getComputedStyle(element.querySelector('#okta-sign-in h2')!).direction).to.equal('rtl');
  });

  it('reach the widget: logo, user name, brand colour, provider on top', async () => {
    const { element } = await shown(
      place(org, {
        'logo': '/logo.png',
        'logo-text': 'Acme',
        'brand-color': '#123456',
        'username': 'grace@example.com',
        'idp-display': 'primary',
      }),
    );
    expect(element.querySelector('img.auth-org-logo')!.getAttribute('alt')).to.contain('Acme');
    expect(element.querySelector('img.auth-org-logo')!.getAttribute('src')).to.equal('/logo.png');
    expect(typed(element)).to.equal('grace@example.com');
    expect(
      getComputedStyle(element.querySelector('#okta-sign-in [type="submit"]')!).backgroundColor,
    ).to.equal('rgb(18, 52, 86)');
    const [provider, field] = [
      element.querySelector('[data-se*="social-auth"], .social-auth-button')!,
      element.querySelector('[name="identifier"]')!,
    ];
    expect(provider.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(
      0,
    );
  });

  it('take functions in config: the user name is changed before it is sent, labels and buttons are the page’s', async () => {
    let pressed = 0;
    const fixture = place(org, { issuer: null });
    fixture.element.config = {
      transformUsername: (name: string) => `${name}@example.com`,
      i18n: { en: { 'oie.primaryauth.submit': 'Open sesame' } },
      customButtons: [{ title: 'By magic', className: 'by-magic', click: () => pressed++ }],
    };
    fixture.element.issuer = org.issuer;
    await shown(fixture);
    const { element, next } = fixture;
    expect(element.querySelector('#okta-sign-in [type="submit"]')!.getAttribute('value')).to.equal(
      'Open sesame',
    );
    await press(element, '.by-magic');
    expect(pressed).to.equal(1);
    await fillIn(element, 'identifier', 'ada');
    await fillIn(element, 'credentials.passcode', 'Passw0rd!');
    await press(element);
    await next('signed-in');
  });

  it('take hooks and identity providers in config: told of each form, and one button more', async () => {
    const told: string[] = [];
    const fixture = place(org, { issuer: null });
    fixture.element.config = {
      hooks: {
        identify: {
          before: [() => Promise.resolve(told.push('before'))],
          after: [() => Promise.resolve(told.push('after'))],
        },
      },
      idps: [
        { type: 'ACME', id: '0oaofthepage', text: 'the page’s own', className: 'the-pages-own' },
      ],
    };
    fixture.element.issuer = org.issuer;
    const { element } = await shown(fixture);
    expect(told).to.deep.equal(['before', 'after']);
    const button = element.querySelector('#okta-sign-in .the-pages-own')!;
    expect(button.textContent).to.equal('Sign in with the page’s own');
    expect(button.getAttribute('href')).to.match(/\/sso\/idps\/0oaofthepage\?stateToken=/);
  });

  it('take the functions of a registration in config: its fields, what is sent, and what follows', async () => {
    org = await startOrg({ policies: { signUp: true } });
    const fixture = place(org, { issuer: null, flow: 'signup' });
    const created: string[] = [];
    type Schema = { name: string; label: string }[];
    fixture.element.config = {
      registration: {
        parseSchema: (schema: Schema, onSuccess: (schema: Schema) => void) => {
          onSuccess(
            schema.map((field) =>
              field.name === 'userProfile.lastName' ? { ...field, label: 'Family name' } : field,
            ),
          );
        },
        preSubmit: (
          posted: { userProfile: { email: string } },
          onSuccess: (posted: object) => void,
        ) => {
          onSuccess({
            ...posted,
            userProfile: {
              ...posted.userProfile,
              email: `${posted.userProfile.email}@example.com`,
            },
          });
        },
        postSubmit: (email: string, onSuccess: (email: string) => void) => {
          created.push(email);
          onSuccess(email);
        },
      },
    };
    fixture.element.issuer = org.issuer;
    const { element } = await shown(fixture);
    await formShows(element, 'Family name');
    for (const [name, value] of Object.entries({
      firstName: 'Nova',
      lastName: 'Newcomer',
      email: 'nova',
    }))
      await fillIn(element, `userProfile.${name}`, value);
    await press(element);
    await formShows(element, 'Set up security methods');
    expect(created).to.deep.equal(['nova@example.com']);
  });

  it('take the refusal of a registration’s function for what the user can put right', async () => {
    org = await startOrg({ policies: { signUp: true } });
    for (const reason of [
      { errorSummary: 'Not from here, please' },
      undefined,
      {
        errorSummary: 'See below',
        errorCauses: [{ errorSummary: 'Taken', property: 'userProfile.email' }],
      },
    ]) {
      const fixture = place(org, { issuer: null, flow: 'signup' });
      fixture.element.config = {
        registration: {
          preSubmit: (
            _posted: object,
            _onSuccess: () => void,
            onFailure: (error?: object) => void,
          ) => onFailure(reason),
        },
      };
      fixture.element.issuer = org.issuer;
      const { element, next } = await shown(fixture);
      for (const [name, value] of Object.entries({
        firstName: 'Nova',
        lastName: 'Newcomer',
        email: 'nova@example.com',
      }))
        await fillIn(element, `userProfile.${name}`, value);
      const refused = next('after-error');
      await press(element);
      expect((await refused).detail.code, JSON.stringify(reason)).to.equal(null);
      await cleanUp();
    }
  });

  it('mend a configuration that was missing, as frameworks set attributes late', async () => {
    const { element, next } = place(org, { 'issuer': null, 'client-id': null });
    expect((await next('error')).error.code).to.equal('configuration');
    const ready = next('ready');
    element.issuer = org.issuer;
    element.clientId = org.clientId;
    await ready;
    expect(element.error).to.equal(null);
  });
});

describe('what the page brings along', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('an OktaAuth: its issuer, client id and storage serve, and it has the tokens', async () => {
    const client = new OktaAuth({
      issuer: org.issuer,
      clientId: org.clientId,
      redirectUri: here,
      scopes: ['openid', 'email'],
      tokenManager: { storageKey: 'mine', autoRenew: false },
    });
    const fixture = place(org, { 'issuer': null, 'client-id': null });
    fixture.element.authClient = client;
    const { element, next } = await shown(fixture);
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
    expect(client.getAccessToken()).to.equal(await element.getAccessToken());
    expect(localStorage.getItem('mine')).to.match(aJwt);
    expect(localStorage.getItem('okta-token-storage') ?? '').not.to.match(aJwt);
    await element.signOut({ scope: 'local' });
    expect(client.getAccessToken()).to.equal(undefined);
  });

  it('a function that loads the widget', async () => {
    const fixture = place(org, { issuer: null });
    let loaded = 0;
    fixture.element.widget = () => {
      loaded++;
      return import('@okta/okta-signin-widget/oie');
    };
    fixture.element.issuer = org.issuer;
    const { element, next } = await shown(fixture);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    expect(loaded).to.equal(1);
  });

  it('something that is no widget is a configuration error', async () => {
    const fixture = place(org, { issuer: null });
    fixture.element.widget = () => Promise.resolve({ default: () => 'no widget' });
    fixture.element.issuer = org.issuer;
    const failed = fixture.next('error');
    expect((await failed).error.hint).to.contain('`widget`');
  });

  it('a widget by URL, as the guides load it, with its labels from beside it', async () => {
    const src = '/node_modules/@okta/okta-signin-widget/dist/js/okta-sign-in.min.js';
    performance.clearResourceTimings(); // The browser keeps 250 of them.
    const { element, next } = await shown(place(org, { 'widget-src': src, 'language': 'fr' }));
    await until(
      () =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) => name.endsWith('/okta-signin-widget/dist/labels/json/login_fr.json')),
      'the labels',
    );
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
  });

  it('a URL that does not load is widget-load-failed, and the next try may have better luck', async () => {
    const { element, next } = place(org, { 'widget-src': '/nothing-here.js' });
    const { error } = await next('error');
    expect(error.code).to.equal('widget-load-failed');
    expect(error.hint).to.contain('`widget-src`');
    element.removeAttribute('widget-src');
    await next('ready');
  });

  it('a URL whose hash is wrong is not run', async () => {
    const src = '/node_modules/@okta/okta-signin-widget/dist/js/okta-sign-in.oie.min.js';
    const { next } = place(org, {
      'widget-src': src,
      'widget-integrity': 'sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    });
    expect((await next('error')).error.code).to.equal('widget-load-failed');
  });

  it('leaves a signed-in user alone', async () => {
    const { element, log } = await signInAda(org);
    element.widget = () => Promise.reject(new Error('never asked'));
    await element.updateComplete;
    expect(element.isSignedIn).to.equal(true);
    expect(log.filter((entry) => entry.startsWith('signed-in'))).to.have.length(1);
  });
});
