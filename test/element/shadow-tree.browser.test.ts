import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, fillIn, until } from '../support/widget-form.js';

/** A component around `child`, with a shadow root of its own. */
function around(child: Element): HTMLElement {
  const outer = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(child);
  return outer;
}

describe('an element inside other components', () => {
  let org: TestOrg;
  let outer: HTMLElement | undefined;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(async () => {
    outer?.remove();
    await cleanUp();
  });

  it('signs in from two shadow trees deep, and leaves nothing behind in them', async () => {
    const fixture = place(org);
    outer = document.body.appendChild(around(around(fixture.element)));
    await fixture.next('ready');
    const input = await until(
      () => outer!.querySelector<HTMLElement>('[name="identifier"]'),
      'the form',
    );
    expect(input.getRootNode()).to.equal(document);
    await until(() => input.checkVisibility(), 'the form to be seen');
    const { x, y, width } = fixture.element.getBoundingClientRect();
    const box = input.getBoundingClientRect();
    expect(box.x > x && box.x < x + width && box.y > y).to.equal(true);
    await enterPassword(outer, 'ada@example.com', 'Passw0rd!');
    await fixture.next('signed-in');
    expect(outer.children).to.have.length(0);
    expect(outer.shadowRoot!.firstElementChild!.children).to.have.length(0);
  });

  it('knows a `main` that stands around it in a shadow tree', async () => {
    const fixture = place(org);
    const main = document.createElement('main');
    main.append(fixture.element);
    outer = document.body.appendChild(around(main));
    await fixture.next('ready');
    expect(outer.querySelector('#okta-sign-in')!.getAttribute('role')).to.equal('group');
  });

  it('puts its form back when the outermost component is emptied', async () => {
    const fixture = place(org);
    outer = document.body.appendChild(around(around(fixture.element)));
    await fixture.next('ready');
    await fillIn(outer, 'identifier', 'ada@');
    outer.replaceChildren();
    const input = await until(
      () => outer!.querySelector<HTMLInputElement>('[name="identifier"]'),
      'the form to be put back',
    );
    expect(input.value).to.equal('ada@');
    expect(input.checkVisibility()).to.equal(true);
  });
});
