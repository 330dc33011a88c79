import { describe, it } from 'node:test';
import { expect } from 'chai';
import { asItWas, inertText, isJoined, mendJson, mendStrings } from '../../src/okta/inert-text.js';

const upper = (text: string) => text.toUpperCase();

describe('inertText', () => {
  it('puts a character without width behind what begins a tag, a template or a script', () => {
    expect(inertText('<b></b><!--<?x')).to.equal('<\u2060b><\u2060/b><\u2060!--<\u2060?x');
    expect(inertText('{{{x}}}')).to.equal('{\u2060{\u2060{x}}}');
    expect(inertText(' JAVA\tscript :x')).to.equal(' JAVA\tscript\u2060 :x');
  });

  it('makes typographic the quotation marks that stand before an equals sign', () => {
    expect(inertText('"a" b="c"')).to.equal('”a” b="c"');
    expect(inertText('="a"')).to.equal('="a"');
    expect(inertText('"a"')).to.equal('"a"');
  });

  it('can be told from text that needed nothing, and taken back', () => {
    expect(isJoined('<b>')).to.equal(false);
    expect(isJoined(inertText('<b>'))).to.equal(true);
    for (const text of ['a <b>', '{{x}}', 'javascript:x'])
      expect(asItWas(inertText(text))).to.equal(text);
  });
});

describe('mendJson', () => {
  it('mends every string but names, and as it stands what is no JSON', () => {
    expect(mendJson('{"a":["b",{"c":"d"},1,null,true]}', upper)).to.equal(
      '{"a":["B",{"c":"D"},1,null,true]}',
    );
    expect(mendJson('<no json>', upper)).to.equal('<NO JSON>');
  });
});

describe('mendStrings', () => {
  it('mends strings in lists and plain objects', () => {
    expect(
      mendStrings({ a: 'x', b: ['y', { c: 'z' }], d: 1, e: null, f: undefined }, upper),
    ).to.deep.equal({ a: 'X', b: ['Y', { c: 'Z' }], d: 1, e: null, f: undefined });
    const bare = Object.assign(Object.create(null) as object, { a: 'x' });
    expect(mendStrings(bare, upper)).to.deep.equal({ a: 'X' });
  });

  it('leaves functions and instances the very same', () => {
    for (const value of [upper, new Date(0), new Map([['a', 'x']]), null, undefined, 7])
      expect(mendStrings(value, upper)).to.equal(value);
  });
});
