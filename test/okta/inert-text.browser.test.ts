import { expect } from '@open-wc/testing';
import { asItWas, inertText, mendJson, mendStrings } from '../../src/okta/inert-text.js';

const ATTACKS = [
  '<img src=x onerror=ran()>',
  '</p><svg/onload=ran()>',
  '<!--><script>ran()</script>',
  '<?x><a onclick=ran()>',
  '<ImG sRc=x>',
  '" onmouseover="ran()',
  '" " onload=ran() ',
  '"/onload=ran()//',
  '""" autofocus onfocus=ran() x="',
  '"><script>ran()</script>',
  'javascript:ran()',
  ' \u0001 JaVa\tscript\n:ran()',
  'java\r\nscript:ran()//"',
  '{{constructor}}',
  '{{{x}}}',
];

/** Everywhere that a template could put a text without a thought. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<p>${text}</p>`,
  (text) => `<i title="${text}"></i>`,
  (text) => `<a href="${text}">x</a>`,
  (text) => `<select><option>${text}</option></select>`,
  (text) => `<table><tr><td>${text}</td></tr></table>`,
  (text) => `<svg><text>${text}</text></svg>`,
];

/** The elements that stand in the document without the text, and any that it brings; the attributes likewise. */
function shape(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.querySelectorAll('*')]
    .map(({ localName, attributes }) =>
      [localName, ...[...attributes].map(({ name }) => name)].join(' '),
    )
    .join(', ');
}

const dangerous = /\b(?:on\w+|img|script|svg onload)\b/;

describe('inertText', () => {
  for (const attack of ATTACKS) {
    it(`makes words of ${JSON.stringify(attack)} wherever it is written`, () => {
      for (const write of PLACES)
        expect(shape(write(inertText(attack))), write('…')).not.to.match(dangerous);
      const link = Object.assign(document.createElement('a'), { href: inertText(attack) });
      expect(link.protocol).not.to.equal('javascript:');
      expect(inertText(attack)).not.to.include('{{');
    });
  }

  it('looks as it did: what it puts in has no width', () => {
    for (const attack of ATTACKS)
      expect(inertText(attack).replaceAll('\u2060', '').replaceAll('”', '"')).to.equal(attack);
  });

  it('leaves alone what begins nothing: prices, arrows, addresses, quotations', () => {
    for (const text of [
      'a < b',
      'I <3 U',
      '1 > 0',
      '{0} of {1}',
      'Say "yes"',
      'https://o.example/?a=1&b=2#c',
      'data:image/png;base64,iVBORw0=',
      'about javascript: the good parts',
      'Ada & Co',
    ]) {
      expect(inertText(text)).to.equal(text);
    }
  });

  it('is the same the second time, and can be taken back', () => {
    for (const attack of ATTACKS) {
      expect(inertText(inertText(attack))).to.equal(inertText(attack));
      expect(asItWas(inertText(attack)).replaceAll('”', '"')).to.equal(attack);
    }
  });

  it('takes as long for ten times the text as ten times as long: 600,000 of what it looks for', () => {
    for (const part of ['<', '<a', '"', '{', '" =', 'java', ' '])
      expect(inertText(part.repeat(600_000))).to.have.length.above(599_999);
  });
});

describe('what has strings in it', () => {
  it('is mended in every one, and its names stay', () => {
    expect(
      mendJson('{"<a>":["<b>",{"x":"<c>"},1,null,true]}', (text) => text.toUpperCase()),
    ).to.equal('{"<a>":["<B>",{"x":"<C>"},1,null,true]}');
    expect(mendJson('<no json>', (text) => text.toUpperCase())).to.equal('<NO JSON>');
  });

  it('keeps functions and instances the very same', () => {
    const [click, date] = [() => 1, new Date()];
    const given = Object.freeze({
      buttons: Object.freeze([Object.freeze({ title: '<b>', click })]),
      date,
    });
    const mended = mendStrings(given, inertText);
    expect(mended.buttons[0]?.click).to.equal(click);
    expect(mended.date).to.equal(date);
    expect(mended.buttons[0]?.title).to.equal('<\u2060b>');
  });
});
