import { describe, it } from 'node:test';
import { expect } from 'chai';
import { returnAddress, returnUrl } from '../../src/settings/return-url.js';

const page = new URL('https://app.example/login?x=1');

describe('returnUrl', () => {
  it('resolves a path, a query or an absolute URL of this origin', () => {
    expect(returnUrl('/home?y=2#z', page)?.href).to.equal('https://app.example/home?y=2#z');
    expect(returnUrl('?y', page)?.href).to.equal('https://app.example/login?y');
    expect(returnUrl('https://app.example/a', page)?.href).to.equal('https://app.example/a');
  });

  it('refuses whatever leads off this origin', () => {
    const hostile = [
      'https://evil.example/',
      '//evil.example',
      '\\\\evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'http://app.example/',
      'https://app.example:8443/',
      'https://app.example.evil.example/',
      'https://user@app.example/',
      'blob:https://app.example/x',
    ];
    for (const candidate of hostile) expect(returnUrl(candidate, page), candidate).to.equal(null);
  });

  it('knows no place for nothing', () => {
    for (const nothing of [null, undefined, '']) expect(returnUrl(nothing, page)).to.equal(null);
    expect(returnUrl('http://[', page)).to.equal(null);
  });

  it('is the setting’s page before the one where the sign-in began, and none for another origin', () => {
    const began = 'https://app.example/began';
    expect(returnAddress({ returnTo: '/home' }, began, page)).to.equal('https://app.example/home');
    expect(returnAddress({ returnTo: null }, began, page)).to.equal(began);
    expect(returnAddress({ returnTo: null }, 'https://evil.example/', page)).to.equal(null);
    expect(returnAddress({ returnTo: null }, null, page)).to.equal(null);
  });
});
