import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { fillIn, press, until } from '../support/widget-form.js';

const here = location.href;

/** The field for the user name, in either engine's form. */
const userName = (element: Element) =>
  element.querySelector<HTMLInputElement>('[name="username"], [name="identifier"]');

const password = (element: Element) => element.querySelector<HTMLInputElement>('[type="password"]');

/** Does something, and waits for the event by which the browser tells that the address is another one. */
async function readdressed(event: 'popstate' | 'hashchange', act: () => void): Promise<void> {
  const told = new Promise((resolve) => addEventListener(event, resolve, { once: true }));
  act();
  await told;
}

describe('the page’s address', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    await cleanUp();
    history.replaceState(null, '', here);
  });

  for (const fragment of [
    '#signin/reset-password/OF-THE-LINK',
    '#signin/recovery/OF-THE-LINK',
    '#signin/user-unlock/OF-THE-LINK',
    '#signin/refresh-auth-state/OF-THE-LINK',
    '#signin/okta/OF-THE-LINK',
    '#signin/register',
    '#signin/error',
  ])
    it(`chooses no screen of the Classic engine’s form, and hands it nothing: ${fragment}`, async () => {
      history.replaceState(null, '', fragment);
      const { element, next } = place(org, { engine: 'classic' });
      await next('ready');
      expect(userName(element)!.value).to.equal('');
      const asked = (await org.requests()).filter(({ path }) => path.startsWith('/api/v1/'));
      expect(asked.map(({ path }) => path)).to.deep.equal([]);
      expect(element.textContent).not.to.contain('OF-THE-LINK');
      expect(location.hash).to.equal(fragment);
    });

  for (const engine of ['classic', 'oie'])
    it(`takes nothing from what the user has typed, when it changes (${engine})`, async () => {
      history.pushState(null, '', '?form');
      const { element, next } = place(org, { engine });
      await next('ready');
      await fillIn(element, userName(element)!.name, 'ada@example.com');
      await fillIn(element, password(element)!.name, 'Passw0rd!');
      await readdressed('hashchange', () => (location.hash = '#signin/forgot-password'));
      await readdressed('hashchange', () => (location.hash = '#topics/2'));
      await readdressed('popstate', () => history.go(-3));
      await press(element);
      const { detail } = await next('signed-in');
      expect(detail.user.email).to.equal('ada@example.com');
    });

  it('is not needed for the way to another screen and back in the Classic engine’s form', async () => {
    const { element, next } = place(org, { engine: 'classic' });
    await next('ready');
    element.querySelector<HTMLElement>('.js-help')!.click();
    element.querySelector<HTMLElement>('.js-forgot-password')!.click();
    await until(() => element.querySelector('.forgot-password'), 'the way to a new password');
    element.querySelector<HTMLElement>('.js-back')!.click();
    await until(() => element.querySelector('.primary-auth'), 'the form');
  });
});
