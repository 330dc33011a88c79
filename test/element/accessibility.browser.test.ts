import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { findings } from '../support/axe.js';
import { catchNavigation, cleanUp, type Fixture, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, until } from '../support/widget-form.js';

const part = (element: Element, name: string) =>
  until(
    () => element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`),
    `the part ${name}`,
  );
const text = (element: Element, name: string) =>
  until(() => element.shadowRoot!.querySelector(name)?.textContent.trim(), `words in ${name}`);

/** Each thing that the element draws by itself. */
const states: Readonly<Record<string, (org: TestOrg) => Promise<Fixture>>> = {
  'looks for the org’s session': async (org) => {
    await org.fault({ path: '/v1/authorize', delay: 1500 });
    const fixture = place(org, { sso: '' });
    await part(fixture.element, 'loading');
    return fixture;
  },
  'redeems a redirect back': async (org) => {
    const { code, state } = await startCallback(org);
    await org.fault({ path: '/v1/token', method: 'POST', delay: 1500 });
    arriveWith({ interaction_code: code, state });
    const fixture = place(org);
    await until(() => fixture.element.status === 'completing', 'the redemption');
    return fixture;
  },
  'waits for the form': async (org) => {
    await org.fault({ path: '/v1/interact', method: 'POST', delay: 1500 });
    const fixture = place(org);
    await until(
      () => fixture.element.shadowRoot!.querySelector('[data-place="loading"]'),
      'the form to be loading',
    );
    return fixture;
  },
  'waits to be asked': async (org) => {
    const fixture = place(org, { manual: '' });
    await part(fixture.element, 'sign-in');
    return fixture;
  },
  'saves a sign-in': async (org) => {
    const fixture = place(org);
    await fixture.next('ready');
    await org.fault({ path: '/v1/userinfo', delay: 1500 });
    await enterPassword(fixture.element, 'ada@example.com', 'Passw0rd!');
    await until(
      () => fixture.element.shadowRoot!.querySelector('[data-place="used"]'),
      'the form to have been used',
    );
    return fixture;
  },
  'has a user signed in': (org) => signInAda(org),
  'is about to leave': async (org) => {
    catchNavigation();
    const fixture = await signInAda(org);
    await fixture.element.signOut();
    return fixture;
  },
  'has failed': async (org) => {
    await org.fault({ path: '/v1/interact', method: 'POST', status: 503 });
    const fixture = place(org);
    await part(fixture.element, 'retry');
    return fixture;
  },
  'has no widget': async (org) => {
    const fixture = place(org, { issuer: null });
    fixture.element.widget = () => Promise.reject(new Error('blocked'));
    fixture.element.issuer = org.issuer;
    await part(fixture.element, 'hosted-page');
    return fixture;
  },
  'is not set up': async (org) => {
    const fixture = place(org, { issuer: null });
    await part(fixture.element, 'error');
    return fixture;
  },
};

describe('for everybody', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await cleanUp();
  });

  for (const [name, reach] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`axe finds nothing in an element that ${name}, in ${scheme} colours`, async () => {
        Object.assign(document.documentElement.style, {
          colorScheme: scheme,
          background: 'Canvas',
          color: 'CanvasText',
        });
        const { element } = await reach(org);
        await element.updateComplete;
        expect(
          await findings({ include: element, exclude: ['[data-okta-sign-in-widget]'] }),
        ).to.deep.equal([]);
        // It is saved also when the element has gone: into the next test's storage.
        await until(
          () => !element.shadowRoot!.querySelector('[data-place="used"]'),
          'the sign-in to be saved',
        );
      });
    }
  }

  it('says once that it is loading, and once what failed', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', status: 503, delay: 100 });
    const { element, next } = place(org);
    const said: string[] = [];
    const listen = () => {
      const status = element.shadowRoot!.querySelector('[role="status"]')?.textContent.trim();
      const alert = element.shadowRoot!.querySelector('[role="alert"] p')?.textContent.trim();
      for (const words of [status, alert]) if (words && said.at(-1) !== words) said.push(words);
    };
    await element.updateComplete;
    listen();
    new MutationObserver(listen).observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await next('error');
    await part(element, 'retry');
    expect(said.filter((words) => words !== 'Checking your sign-in…')).to.deep.equal([
      'Loading the sign-in form…',
      'The sign-in service has a problem. Please try again in a moment.',
    ]);
    expect(await text(element, '[role="alert"] p')).to.contain('has a problem');
    expect(element.shadowRoot!.querySelectorAll('[role="alert"], [role="status"]')).to.have.length(
      2,
    );
  });

  it('takes no focus when it is shown, unless it is asked to', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const { next } = place(org);
    await next('ready');
    await new Promise((resolve) => setTimeout(resolve, 200)); // The widget takes it 50 ms after it has drawn.
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('is used by keyboard alone, from the field for the name to who is signed in', async () => {
    const { element, next } = place(org);
    await next('ready');
    const field = (name: string) =>
      until(() => element.querySelector<HTMLInputElement>(`[name="${name}"]`), `the field ${name}`);
    const identifier = await field('identifier');
    identifier.select(); // The widget may know the name from the last time.
    await sendKeys({ type: 'ada@example.com' });
    const passcode = await field('credentials.passcode');
    for (let stop = 0; stop < 4 && document.activeElement !== passcode; stop++)
      await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(passcode);
    await sendKeys({ type: 'Passw0rd!' });
    expect([identifier.value, passcode.value]).to.deep.equal(['ada@example.com', 'Passw0rd!']);
    const signedIn = next('signed-in');
    await sendKeys({ press: 'Enter' });
    await signedIn;
    await element.updateComplete;
    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot!.activeElement?.className).to.equal('entrance');
  });

  it('turns slowly where less motion is wanted', async function () {
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const { element } = await states['waits for the form']!(org);
      const spinner = await part(element, 'spinner');
      const { animationName, animationDuration, animationIterationCount } =
        getComputedStyle(spinner);
      expect(
        animationName === 'none' ||
          parseFloat(animationDuration) > 2 ||
          animationIterationCount === '1',
      ).to.equal(true);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('keeps its borders in forced colours', async function () {
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
    await emulateMedia({ forcedColors: 'active' });
    try {
      const { element } = await states['has failed']!(org);
      expect(getComputedStyle(await part(element, 'error')).borderStyle).to.contain('solid');
      expect(
        parseFloat(getComputedStyle(await part(element, 'retry')).borderWidth),
      ).to.be.greaterThan(0);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('fits a page that is read from right to left, and one at 200 %', async () => {
    for (const [name, value] of [
      ['direction', 'rtl'],
      ['zoom', '2'],
    ] as const) {
      document.documentElement.style.setProperty(name, value);
      const { element } = await states['has failed']!(org);
      for (const node of element.shadowRoot!.querySelectorAll<HTMLElement>('[part]'))
        expect(node.scrollWidth, `${name}: ${node.part.value}`).to.be.at.most(node.clientWidth + 1);
      await cleanUp();
      document.documentElement.removeAttribute('style');
    }
  });
});
