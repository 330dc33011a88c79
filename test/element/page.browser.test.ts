import { expect } from '@open-wc/testing';
import { catchNavigation, cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, formShows, fillIn, press, until } from '../support/widget-form.js';

const slots = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('slot')].map(({ name }) => name);

describe('the element in the page', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('mirrors its status as an attribute and a custom state', async () => {
    const { element } = await signInAda(org);
    expect(element.getAttribute('status')).to.equal('signed-in');
    expect(element.matches(':state(signed-in)')).to.equal(true);
    expect(element.matches(':state(signed-out)')).to.equal(false);
  });

  it('shows the slot that fits: loading, then the form, then signed-in', async () => {
    const { element, next } = place(
      org,
      {},
      '<i slot="loading">…</i><p slot="signed-in">Hello</p>',
    );
    await element.updateComplete;
    const loading = element.querySelector<HTMLElement>('[slot="loading"]')!;
    const hello = element.querySelector<HTMLElement>('[slot="signed-in"]')!;
    expect([loading.checkVisibility(), hello.checkVisibility()]).to.deep.equal([true, false]);
    await next('ready');
    await element.updateComplete;
    expect([loading.checkVisibility(), hello.checkVisibility()]).to.deep.equal([false, false]);
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    await element.updateComplete;
    expect([loading.checkVisibility(), hello.checkVisibility()]).to.deep.equal([false, true]);
  });

  it('greets by name, with a way out, where the page brings no slot', async () => {
    const left = catchNavigation();
    const { element } = await signInAda(org);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part="user"]')!.textContent).to.contain(
      'Ada Lovelace',
    );
    element.shadowRoot!.querySelector<HTMLElement>('[part="sign-out"]')!.click();
    await until(() => left.length === 1, 'the way out');
  });

  it('shows the author’s error slot in place of its own words', async () => {
    const { element, next } = place(org, { issuer: null }, '<b slot="error">Ring us.</b>');
    await next('error');
    await element.updateComplete;
    expect(element.querySelector('b')!.checkVisibility()).to.equal(true);
    expect(slots(element)).to.deep.equal(['error']);
  });

  it('fills claims as text, late nodes too, and empties them after sign-out', async () => {
    const { element } = await signInAda(
      org,
      {},
      '<p slot="signed-in"><b data-claim="email">you</b> <i data-claim="given_name">?</i></p>',
    );
    expect(element.querySelector('p')!.textContent).to.equal('ada@example.com Ada');
    const late = Object.assign(document.createElement('u'), { slot: 'signed-in' });
    late.dataset['claim'] = 'family_name';
    element.append(late);
    await until(() => late.textContent === 'Lovelace', 'the late node');
    await element.signOut({ scope: 'local' });
    expect(element.querySelector('p')!.textContent).to.equal('you ?');
    expect(late.textContent).to.equal('');
  });

  it('asks for a claim that the ID token lacks', async () => {
    const { element } = await signInAda(
      org,
      { scopes: 'openid email' },
      '<p slot="signed-in" data-claim="zoneinfo">-</p><p slot="signed-in" data-claim="sub"></p>',
    );
    expect(element.querySelector('[data-claim="sub"]')!.textContent).to.equal(element.user!.sub);
    expect(element.querySelector('[data-claim="zoneinfo"]')!.textContent).to.equal('-');
  });

  it('never turns a claim into markup', async () => {
    org = await startOrg({
      users: [
        {
          login: 'x@example.com',
          password: 'Passw0rd!',
          firstName: '<img src=x onerror=alert(1)>',
          lastName: 'Y',
        },
      ],
    });
    const { element, next } = place(org, {}, '<p slot="signed-in" data-claim="given_name"></p>');
    await next('ready');
    await enterPassword(element, 'x@example.com', 'Passw0rd!');
    await next('signed-in');
    expect(element.querySelector('img')).to.equal(null);
    expect(element.querySelector('p')!.textContent).to.equal('<img src=x onerror=alert(1)>');
  });

  it('obeys a sign-out button inside it, once, without submitting a form around it', async () => {
    const left = catchNavigation();
    const { element, log } = await signInAda(
      org,
      {},
      '<form slot="signed-in" action="/never"><button type="submit" command="--sign-out"><b>Out</b></button></form>',
    );
    let submitted = 0;
    element.addEventListener('submit', (event) => {
      submitted++;
      event.preventDefault();
    });
    element.querySelector('b')!.click();
    await until(() => left.length > 0, 'the way out');
    expect(log.filter((entry) => entry.startsWith('signed-out'))).to.have.length(1);
    expect(submitted).to.equal(0);
  });

  it('obeys a button elsewhere that names it, once', async () => {
    const left = catchNavigation();
    const { element, log } = await signInAda(org, { id: 'login' });
    const button = document.body.appendChild(document.createElement('button'));
    button.setAttribute('commandfor', 'login');
    button.setAttribute('command', '--sign-out');
    button.click();
    await until(() => left.length > 0, 'the way out');
    expect(log.filter((entry) => entry.startsWith('signed-out'))).to.have.length(1);
    expect(element.isSignedIn).to.equal(false);
    button.remove();
  });

  it('ignores a button elsewhere that names no tag', async () => {
    const { element } = await signInAda(org);
    const button = document.body.appendChild(document.createElement('button'));
    button.setAttribute('command', '--sign-out');
    button.click();
    await new Promise((resolve) => setTimeout(resolve)); // By then a sign-out would have cleared the tokens.
    expect(element.isSignedIn).to.equal(true);
    button.remove();
  });

  it('leaves the focus where it is, unless asked for it', async () => {
    const { element, next } = place(org);
    await next('ready');
    await new Promise((resolve) => setTimeout(resolve, 150)); // The widget takes the focus, where it does, 50 ms late.
    expect(element.contains(document.activeElement)).to.equal(false);
    element.remove();
    const second = place(org, { autofocus: '' });
    await second.next('ready');
    await until(() => second.element.contains(document.activeElement), 'the focus');
  });

  it('keeps the keyboard’s place when the form that had the focus goes', async () => {
    const { element } = await signInAda(
      org,
      { autofocus: '' },
      '<p slot="signed-in"><button>Next</button></p>',
    );
    await until(() => document.activeElement === element, 'the focus');
    expect(element.shadowRoot!.activeElement!.querySelector('slot')!.name).to.equal('signed-in');
  });

  it('tells a screen reader that the user is in, but not on a page that was signed in all along', async () => {
    const told = (element: Element) =>
      element.shadowRoot!.querySelector('[role="status"]')!.textContent;
    const { element } = await signInAda(org);
    await element.updateComplete;
    expect(told(element)).to.equal('Signed in as Ada Lovelace.');
    element.remove();
    const second = place(org);
    await second.next('signed-in');
    await second.element.updateComplete;
    expect(told(second.element)).to.equal('');
  });

  it('keeps its slots back, and the form’s room free, before it is defined', async () => {
    const css = await (await fetch('/src/okta-sign-in.css')).text();
    const frame = document.body.appendChild(document.createElement('iframe')); // Nothing is defined in a document of its own.
    const inner = frame.contentDocument!;
    inner.head.append(Object.assign(inner.createElement('style'), { textContent: css }));
    inner.body.innerHTML =
      '<okta-sign-in><i slot="loading">…</i><p slot="signed-in">Hello</p></okta-sign-in>';
    const element = inner.querySelector('okta-sign-in')!;
    expect([...element.children].map((child) => child.checkVisibility())).to.deep.equal([
      true,
      false,
    ]);
    expect(element.getBoundingClientRect().height).to.equal(576);
    frame.remove();
  });

  for (const where of ['beside', 'around'] as const) {
    it(`brings no second main landmark where the page has one ${where} it`, async () => {
      const main = document.body.appendChild(document.createElement('main'));
      try {
        const { element, next } = place(org);
        if (where === 'around') main.append(element);
        await next('ready');
        expect(element.querySelector('#okta-sign-in')!.getAttribute('role')).to.equal('group');
        element.remove();
      } finally {
        main.remove();
      }
    });
  }

  it('leaves the widget’s main landmark to a page that has none', async () => {
    const { element, next } = place(org);
    await next('ready');
    expect(element.querySelector('#okta-sign-in')!.matches('main:not([role])')).to.equal(true);
  });

  it('brings no dark colours into the light form', async () => {
    const { element, next } = place(org);
    await next('ready');
    const form = element.querySelector('#okta-sign-in')!;
    expect(getComputedStyle(form).colorScheme).to.equal('light');
    expect(getComputedStyle(form).marginBlock).to.equal('0px');
  });

  it('loads the widget’s style sheet once, from beside itself', async () => {
    const first = place(org);
    await first.next('ready');
    first.element.remove();
    const second = place(org);
    await second.next('ready');
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
      ({ href }) => href.includes('okta-sign-in'),
    );
    expect(sheets).to.have.length(1);
    expect(new URL(sheets[0]!.href).origin).to.equal(location.origin);
    expect(sheets[0]!.sheet).not.to.equal(null);
  });

  it('lays the form out the same under a page’s box-sizing reset', async () => {
    const sizes = async () => {
      const { element, next } = place(org);
      await next('ready');
      await document.fonts.ready; // Until then, texts have the width of another font.
      const boxes = [...element.querySelectorAll('#okta-sign-in, #okta-sign-in *')].map((node) => {
        const { width, height } = node.getBoundingClientRect();
        return `${node.tagName} ${node.className} ${Math.round(width)}x${Math.round(height)}`;
      });
      element.remove();
      return boxes;
    };
    const plain = await sizes();
    const reset = document.head.appendChild(document.createElement('style'));
    reset.textContent = '*, ::before, ::after { box-sizing: border-box }';
    try {
      expect(await sizes()).to.deep.equal(plain);
    } finally {
      reset.remove();
    }
  });

  for (const [reset, rule] of [
    ['Tailwind’s, in a layer', '@layer base { a { color: inherit; text-decoration: inherit } }'],
    ['an older one', 'a { text-decoration: none }'],
  ] as const)
    it(`underlines the form’s links as on a plain page under a page’s reset, ${reset}`, async () => {
      const lines = async () => {
        const { element, next } = place(org);
        await next('ready');
        const links = [...element.querySelectorAll('#okta-sign-in a')];
        const found = links.map((link) => getComputedStyle(link).textDecorationLine);
        element.remove();
        return found;
      };
      const plain = await lines();
      expect(plain).to.include('underline');
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = rule;
      try {
        expect(await lines()).to.deep.equal(plain);
      } finally {
        style.remove();
      }
    });

  it('signs in with a code sent by e-mail', async () => {
    const { element, next } = place(org);
    await next('ready');
    await enterPassword(element, 'grace@example.com', 'Passw0rd!');
    await formShows(element, /verify with your email|get a verification email/i);
    const [mail] = await org.outbox('grace@example.com');
    await fillIn(element, 'credentials.passcode', mail!.code);
    await press(element);
    expect((await next('signed-in')).detail.user.email).to.equal('grace@example.com');
  });

  it('shows the form again on signIn() after a failure, and resolves at once when signed in', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', status: 500, body: '{}' });
    const { element, next } = place(org);
    await next('error');
    await element.signIn();
    expect(element.status).to.equal('signed-out');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await next('signed-in');
    await element.signIn();
    expect(await element.whenSettled()).to.equal('signed-in');
  });
});
