import { expect } from '@open-wc/testing';
import { cleanUp, type Fixture, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startTransaction } from '../support/started-callback.js';
import { enterPassword, formShows } from '../support/widget-form.js';

const ATTACKS = [
  '<img id="pwned" src="x" onerror="pwned=1">',
  '"><svg id="pwned" onload="pwned=1">',
  '</script><script id="pwned">pwned=1</script>',
  '{{constructor.constructor("pwned=1")()}}<i id="pwned"></i>',
  'javascript:pwned=1//<a id="pwned">',
];
const here = location.origin + location.pathname;

/** Whether anything of an attack has become an element, or has run. */
async function becameMarkup(element: Element): Promise<boolean> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const roots = [
    document,
    element.shadowRoot!,
    ...[...document.querySelectorAll('iframe')].flatMap(
      ({ contentDocument }) => contentDocument ?? [],
    ),
  ];
  return (
    ('pwned' in globalThis && (globalThis as { pwned?: unknown }).pwned === 1) ||
    roots.some((root) => root.querySelector('#pwned') !== null)
  );
}

/** Every place where words of other people come in. */
const ways: Readonly<Record<string, (org: TestOrg, attack: string) => Promise<Fixture>>> = {
  'error_description of our own state': async (org, attack) => {
    const state = await startTransaction(org);
    arriveWith({ error: 'access_denied', error_description: attack, state });
    return until(place(org), 'ready');
  },
  'error, of a foreign state, at our own address': (org, attack) => {
    arriveWith({ error: attack, error_description: attack, state: attack });
    return until(place(org, { 'redirect-uri': here }), 'ready');
  },
  'the claims, in the greeting': (org, attack) => signIn(org, attack),
  'the claims, in data-claim': (org, attack) =>
    signIn(
      org,
      attack,
      '<p slot="signed-in"><b data-claim="name"></b><i data-claim="given_name"></i></p>',
    ),
  'attributes that the widget shows': (org, attack) =>
    until(
      place(org, {
        'brand-name': attack,
        'logo-text': attack,
        'username': attack,
        'logo': '/x.png',
      }),
      'ready',
    ),
  'attributes that are refused': (org, attack) =>
    until(
      place(org, { 'issuer': attack, 'client-id': attack, 'scopes': attack, 'return-to': attack }),
      'error',
    ),
  'labels of the page’s own': (org, attack) =>
    until(
      place(org, {
        config: JSON.stringify({
          language: 'en',
          i18n: { en: { 'primaryauth.title': attack, 'primaryauth.submit': attack } },
        }),
      }),
      'ready',
    ),
  'what the org says of a refusal': async (org, attack) => {
    const fixture = await until(place(org), 'ready');
    await org.fault({
      path: '/idp/idx/identify',
      method: 'POST',
      status: 400,
      body: { errorCode: 'E0000001', errorSummary: attack },
    });
    const told = fixture.next('after-error');
    await enterPassword(fixture.element, 'ada@example.com', 'Passw0rd!');
    await told;
    return fixture;
  },
};

async function until(fixture: Fixture, type: 'ready' | 'error'): Promise<Fixture> {
  await fixture.next(type);
  await fixture.element.updateComplete;
  return fixture;
}

async function signIn(org: TestOrg, attack: string, content = ''): Promise<Fixture> {
  await org.addUser({
    login: 'eve@example.com',
    password: 'Passw0rd!',
    firstName: attack,
    lastName: attack,
  });
  const fixture = await until(place(org, {}, content), 'ready');
  await enterPassword(fixture.element, 'eve@example.com', 'Passw0rd!');
  await fixture.next('signed-in');
  await fixture.element.updateComplete;
  return fixture;
}

describe('markup in', () => {
  afterEach(cleanUp);

  for (const [way, arrive] of Object.entries(ways)) {
    it(`${way} never becomes markup`, async () => {
      for (const attack of ATTACKS) {
        const { element } = await arrive(await startOrg(), attack);
        expect(await becameMarkup(element), attack).to.equal(false);
        await cleanUp();
      }
    });
  }

  it('a claim is shown as the text that it is', async () => {
    const { element } = await signIn(await startOrg(), ATTACKS[0]!);
    expect(element.shadowRoot!.querySelector('[part="user"]')!.textContent).to.contain(ATTACKS[0]);
  });

  it('a label is shown as the text that it is', async () => {
    const { element } = await ways['labels of the page’s own']!(await startOrg(), 'A <b>label</b>');
    await formShows(element, 'A <b>label</b>');
  });
});
