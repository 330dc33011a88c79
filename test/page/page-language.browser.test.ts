import { expect } from '@open-wc/testing';
import { pageLanguage, watchPageLanguage } from '../../src/page/page-language.js';

describe('the page’s language', () => {
  const root = document.documentElement;
  afterEach(() => {
    root.removeAttribute('lang');
    document.body.replaceChildren();
  });

  /** `<main><p>`, and a `<b>` in the shadow tree of the paragraph. */
  function place(lang: string | null): { main: HTMLElement; paragraph: Element; inner: Element } {
    const main = document.body.appendChild(document.createElement('main'));
    if (lang !== null) main.lang = lang;
    const paragraph = main.appendChild(document.createElement('p'));
    const inner = paragraph.attachShadow({ mode: 'open' }).appendChild(document.createElement('b'));
    return { main, paragraph, inner };
  }

  it('is that of the nearest `lang`, out of shadow trees too', () => {
    root.lang = 'de';
    const { main, paragraph, inner } = place(null);
    expect([paragraph, inner].map(pageLanguage)).to.deep.equal(['de', 'de']);
    main.lang = 'fr';
    expect([paragraph, inner, document.body].map(pageLanguage)).to.deep.equal(['fr', 'fr', 'de']);
    inner.setAttribute('lang', 'nl');
    expect(pageLanguage(inner)).to.equal('nl');
  });

  it('is empty where the page does not say, or says that it is unknown', () => {
    expect(pageLanguage(place(null).inner)).to.equal('');
    root.lang = 'de';
    expect(pageLanguage(place('').inner)).to.equal('');
  });

  it('is watched wherever it can come from, until that is ended', async () => {
    const { main, paragraph, inner } = place(null);
    const heard: string[] = [];
    const observer = watchPageLanguage(inner, () => heard.push(pageLanguage(inner)));
    for (const node of [root, main, paragraph, inner]) {
      node.setAttribute('lang', node.localName);
      await Promise.resolve();
    }
    expect(heard).to.deep.equal(['html', 'main', 'p', 'b']);
    observer.disconnect();
    inner.setAttribute('lang', 'de');
    await Promise.resolve();
    expect(heard).to.have.length(4);
  });
});
