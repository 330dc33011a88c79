import { expect } from '@open-wc/testing';
import { keepOneMain } from '../../../src/widget/patches/main-landmark.js';

/** The role of the widget's root on a page of this markup. */
function roleOn(markup: string): string | null {
  const page = Object.assign(document.createElement('div'), { innerHTML: markup });
  document.body.append(page);
  keepOneMain(page.querySelector('#container')!);
  const role = page.querySelector('#okta-sign-in')!.getAttribute('role');
  page.remove();
  return role;
}

describe('keepOneMain', () => {
  const container = '<div id="container"><main id="okta-sign-in"></main></div>';

  it('makes a group of the widget’s root beside or in a main of the page', () => {
    expect(roleOn(`<main></main>${container}`)).to.equal('group');
    expect(roleOn(`<div role="main">${container}</div>`)).to.equal('group');
  });

  it('leaves it the page’s main where there is no other', () => {
    expect(roleOn(container)).to.equal(null);
  });
});
