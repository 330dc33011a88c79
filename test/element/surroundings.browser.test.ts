import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

/** As where the browser takes no cookie, from the page or from Okta, but has storage. */
function blockCookies(): () => void {
  const { fetch: original } = globalThis;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => '',
    set: () => undefined,
  });
  globalThis.fetch = (target, init) => original(target, { ...init, credentials: 'omit' });
  return () => {
    Reflect.deleteProperty(document, 'cookie');
    globalThis.fetch = original;
  };
}

/** As password managers and the like do it: attributes, a wrapper, a neighbour and a stranger in the form, and one in the tag. */
function meddle(): { readonly count: () => number; readonly stop: () => void } {
  const seen = new WeakSet<Element>();
  let count = 0;
  const observer = new MutationObserver(() => {
    for (const input of document.querySelectorAll('okta-sign-in input:not([name="manager"])')) {
      if (seen.has(input)) continue;
      seen.add(input);
      count += 1;
      input.setAttribute('data-manager', 'on');
      input.setAttribute('style', 'background-image: none !important');
      const wrapper = document.createElement('span');
      input.before(wrapper);
      wrapper.append(input);
      input.after(Object.assign(document.createElement('div'), { textContent: 'Fill in' }));
      input
        .closest('form')
        ?.append(
          Object.assign(document.createElement('input'), { type: 'hidden', name: 'manager' }),
        );
    }
    for (const element of document.querySelectorAll('okta-sign-in:not(:has(> manager-overlay))'))
      element.append(document.createElement('manager-overlay'));
  });
  observer.observe(document, { childList: true, subtree: true });
  return { count: () => count, stop: () => observer.disconnect() };
}

/** As a translator does it: each new text, a little later, in a node of its own. */
function translate(): { readonly count: () => number; readonly stop: () => void } {
  let count = 0;
  const observer = new MutationObserver(() =>
    setTimeout(() => {
      for (const node of document.querySelectorAll('[data-claim]:not(:has(translation-text))')) {
        count += 1;
        node.replaceChildren(
          Object.assign(document.createElement('translation-text'), {
            textContent: `«${node.textContent}»`,
          }),
        );
      }
    }),
  );
  observer.observe(document, { childList: true, subtree: true });
  return { count: () => count, stop: () => observer.disconnect() };
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('in a browser', () => {
  let org: TestOrg;
  let restore: () => void = () => undefined;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    restore();
    restore = () => undefined;
    await cleanUp();
  });

  it('that takes no cookies, but has storage, a user signs in, is renewed and signs out', async () => {
    restore = blockCookies();
    const { element, log } = await signInAda(org, {
      sso: '',
      scopes: 'openid email offline_access',
    });
    const tokens = JSON.parse(localStorage.getItem('okta-token-storage')!) as Record<
      string,
      { expiresAt: number }
    >;
    for (const token of Object.values(tokens)) token.expiresAt -= 3600;
    localStorage.setItem('okta-token-storage', JSON.stringify(tokens));
    expect(await element.getAccessToken()).to.match(/^ey/);
    await element.signOut({ scope: 'local' });
    expect(log.filter((entry) => /^(?:error|signed)/.test(entry))).to.deep.equal([
      'signed-in:widget',
      'signed-out:user',
    ]);
  });

  it('whose extensions wrap the form’s fields and add nodes of their own, a user signs in', async () => {
    const { count, stop } = meddle();
    restore = stop;
    const { element, log } = await signInAda(org);
    expect(count()).to.be.greaterThan(1);
    expect(log.filter((entry) => /^(?:error|signed)/.test(entry))).to.deep.equal([
      'signed-in:widget',
    ]);
    expect(element.querySelectorAll('manager-overlay')).to.have.length(1);
  });

  it('whose extension adds fields to a form that is shown, the form is not drawn again', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    const field = element.querySelector('[name="identifier"]');
    restore = meddle().stop;
    element.append(document.createElement('i'));
    await until(() => element.querySelector('[data-manager]'), 'the extension');
    await frames(3);
    expect(element.querySelector('[name="identifier"]')).to.equal(field);
    expect(log.filter((entry) => entry === 'after-render')).to.have.length(1);
  });

  it('that translates the claims in the page, each is translated once', async () => {
    const { count, stop } = translate();
    restore = stop;
    const { element } = await signInAda(
      org,
      {},
      '<p slot="signed-in"><b data-claim="name">you</b></p>',
    );
    await until(
      () => element.querySelector('b')!.textContent === '«Ada Lovelace»',
      'the translation',
    );
    const before = count();
    await frames(5);
    expect(count()).to.equal(before);
    await element.signOut({ scope: 'local' });
    expect(document.body.innerText).not.to.contain('Lovelace');
  });
});
