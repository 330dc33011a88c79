import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignInError } from '../../src/errors/sign-in-error.js';
import { refuseFormSettings, signInUrlOf } from '../../src/settings/session-settings.js';

const place = {
  pageUrl: new URL('https://app.example/shop/cart'),
  baseUrl: new URL('https://app.example/shop/'),
};

describe('the settings of a session without a form', () => {
  it('lead to the page with the form, relative to the document’s base', () => {
    assert.equal(
      signInUrlOf({ signInUrl: 'login.html' }, place),
      'https://app.example/shop/login.html',
    );
    assert.equal(signInUrlOf({ signInUrl: '/login' }, place), 'https://app.example/login');
    assert.equal(signInUrlOf({ signInUrl: ' ' }, place), null);
    assert.equal(signInUrlOf({}, place), null);
  });

  it('are refused by name where they can’t be meant', () => {
    const wrong = [
      { mode: 'server' },
      { mode: 'rediect' },
      { signInUrl: 'javascript:alert(1)' },
      { signInUrl: 'https://ada:secret@app.example/' },
      { signInUrl: 'https://elsewhere.example/login' },
      { signInUrl: '//elsewhere.example/login' },
      { signInUrl: 'http://app.example/login' },
    ];
    for (const settings of wrong)
      assert.throws(
        () => {
          refuseFormSettings(settings, place);
        },
        ({ code, hint }: SignInError) =>
          code === 'configuration' && /`mode`|mode=|`sign-in-url`/.test(hint),
      );
    const elsewhere = { ...place, baseUrl: new URL('https://elsewhere.example/') };
    assert.throws(
      () => signInUrlOf({ signInUrl: 'login.html' }, elsewhere),
      ({ hint }: SignInError) => hint.includes('https://app.example'),
    );
    for (const mode of [null, '', 'embedded', 'redirect']) refuseFormSettings({ mode }, place);
  });
});
