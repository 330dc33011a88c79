import { describe, it } from 'node:test';
import { expect } from 'chai';
import { brandColorOf } from '../../src/settings/brand-color.js';
import { SignInError } from '../../src/errors/sign-in-error.js';

describe('brandColorOf', () => {
  it('takes six digits, and three for the same colour', () => {
    expect(
      ['#000', '#aBc', ' #1d4ed8 '].map((color) => brandColorOf('brand-color', color)),
    ).to.deep.equal(['#000000', '#aaBBcc', '#1d4ed8']);
  });

  it('refuses everything else by the name of the setting', () => {
    for (const color of [
      '',
      '#',
      '#00',
      '#0000',
      '#00000000',
      '#ggg',
      '000',
      'black',
      'rgb(0, 0, 0)',
      '#000;} body{display:none',
      7,
      {},
      null,
    ]) {
      const refused = () => brandColorOf('brand-color', color);
      expect(refused, JSON.stringify(color))
        .to.throw(SignInError)
        .with.property('hint')
        .that.contains('`brand-color`');
      expect(refused, JSON.stringify(color))
        .to.throw(SignInError)
        .with.property('code', 'configuration');
    }
  });
});
