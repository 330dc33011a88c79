import { expect } from '@open-wc/testing';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';
import { until } from '../support/widget-form.js';

describe('a page with this package’s okta-sign-in.css', () => {
  afterEach(cleanUp);

  it('gets the widget’s own style sheet, too', async () => {
    const ours = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: '/src/okta-sign-in.css',
    });
    document.head.append(ours);
    const { next } = place(await startOrg());
    await next('ready');
    const sheets = [...document.styleSheets].map(({ href }) => href?.split('/').at(-1));
    expect(sheets).to.include.members(['okta-sign-in.oie.min.css', 'okta-sign-in.css']);
  });
});

describe('a page whose router swaps the head', () => {
  afterEach(cleanUp);

  const sheets = () =>
    document.querySelectorAll<HTMLLinkElement>('link[href*="okta-sign-in.oie.min.css"]');
  const isStyled = () =>
    sheets().length === 1 &&
    getComputedStyle(document.querySelector('#okta-sign-in')!).borderTopStyle === 'solid';

  it('has the widget’s style sheet back in it as long as the form is shown, in another head too', async () => {
    const { next } = place(await startOrg());
    await next('ready');
    await until(isStyled, 'the style sheet');
    sheets()[0]!.remove();
    await until(isStyled, 'the style sheet, put back');
    const head = document.head.cloneNode(true) as HTMLHeadElement;
    for (const link of head.querySelectorAll('link, script')) link.remove();
    const old = document.head;
    old.replaceWith(head);
    await until(isStyled, 'the style sheet in another head');
    sheets()[0]!.remove();
    await until(isStyled, 'the style sheet, put back in another head');
    head.replaceWith(old);
  });

  it('goes without it when the form has gone, and has it for the next one', async () => {
    const { element, next } = await signInAda(await startOrg());
    sheets().forEach((link) => link.remove());
    document.head.append(document.createElement('meta'));
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(sheets()).to.have.length(0);
    const ready = next('ready');
    await element.signOut({ scope: 'local' });
    await ready;
    await until(isStyled, 'the style sheet of the next form');
  });
});

describe('the form', () => {
  afterEach(async () => {
    await cleanUp();
    sheets().forEach((link) => link.remove());
  });

  const sheets = () => document.querySelectorAll<HTMLLinkElement>('link[href*="okta-sign-in."]');
  const names = () => [...sheets()].map(({ href }) => href.split('/').at(-1));
  const form = () => getComputedStyle(document.querySelector('#okta-sign-in')!);

  it('has the whole style sheet from a folder that lacks the cut one', async () => {
    sheets().forEach((link) => link.remove());
    const folder = '/node_modules/@okta/okta-signin-widget/dist';
    await place(await startOrg(), { 'assets-base-url': folder }).next('ready');
    expect(names()).to.deep.equal(['okta-sign-in.min.css']);
    expect(form().borderTopStyle).to.equal('solid');
  });

  it('of the Classic engine has the whole style sheet, also where another form has left the cut one', async () => {
    await place(await startOrg()).next('ready');
    await cleanUp();
    await place(await startOrg(), { engine: 'classic' }).next('ready');
    expect(names()).to.deep.equal(['okta-sign-in.min.css', 'okta-sign-in.oie.min.css']);
  });

  it('looks as Okta made it, until the page sets a property', async () => {
    const { element, next } = place(await startOrg());
    await next('ready');
    expect(form().backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(form().borderTopLeftRadius).to.equal('3px');
    expect(form().colorScheme).to.equal('light');
    element.style.setProperty('--okta-sign-in-form-background', 'light-dark(#fff, #102030)');
    element.style.setProperty('--okta-sign-in-form-color-scheme', 'dark');
    element.style.setProperty('--okta-sign-in-form-radius', '12px');
    expect(form().backgroundColor).to.equal('rgb(16, 32, 48)');
    expect(form().borderTopLeftRadius).to.equal('12px');
    expect(form().colorScheme).to.equal('dark');
  });

  it('shows in the page’s colour, too, that the main button can’t be pressed', async () => {
    const { element, next } = place(await startOrg());
    await next('ready');
    const button = document.querySelector('#okta-sign-in .button-primary')!;
    button.classList.add('link-button-disabled');
    expect(getComputedStyle(button).filter).to.equal('none');
    element.style.setProperty('--okta-sign-in-form-accent-color', 'green');
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(0, 128, 0)');
    expect(getComputedStyle(button).filter).to.contain('opacity(0.6)');
    button.classList.remove('link-button-disabled');
    expect(getComputedStyle(button).filter).to.equal('none');
  });
});
