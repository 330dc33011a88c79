import { describe, it } from 'node:test';
import { expect } from 'chai';
import { harmlessText } from '../../../src/command/doctor/harmless-text.js';

describe('harmlessText', () => {
  it('leaves text as it is, in every script', () => {
    for (const text of ['Our company’s', '会社', 'a < b & c'])
      expect(harmlessText(text)).to.equal(text);
  });

  it('takes out what a terminal acts on, and what turns text around', () => {
    expect(harmlessText('\u001b]0;x\u0007a\r\nb\u009bc\u202ed\u2028e\u0000')).to.equal(
      ']0;x a b c d e',
    );
  });

  it('cuts what is longer than a person reads', () => {
    expect(harmlessText('x'.repeat(600))).to.have.lengthOf(600);
    expect(harmlessText('x'.repeat(601))).to.equal(`${'x'.repeat(600)}…`);
  });
});
