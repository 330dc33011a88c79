import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignInError } from '../../src/errors/sign-in-error.js';
import { refuseFormSettings, signInUrlOf } from '../../src/settings/session-settings.js';

const base = new URL('https://app.example/shop/');

describe('the settings of a session without a form', () => {
  it('lead to the page with the form, relative to the document’s base', () => {
    assert.equal(
      signInUrlOf({ signInUrl: 'login.html' }, base),
      'https://app.example/shop/login.html',
    );
    assert.equal(signInUrlOf({ signInUrl: '/login' }, base), 'https://app.example/login');
    assert.equal(signInUrlOf({ signInUrl: ' ' }, base), null);
    assert.equal(signInUrlOf({}, base), null);
  });

  it('are refused by name where they can’t be meant', () => {
    const wrong = [
      { mode: 'server' },
      { mode: 'rediect' },
      { signInUrl: 'javascript:alert(1)' },
      { signInUrl: 'https://ada:secret@app.example/' },
    ];
    for (const settings of wrong)
      assert.throws(
        () => {
          refuseFormSettings(settings, base);
        },
        ({ code, hint }: SignInError) =>
          code === 'configuration' && /`mode`|mode=|`sign-in-url`/.test(hint),
      );
    for (const mode of [null, '', 'embedded', 'redirect']) refuseFormSettings({ mode }, base);
  });
});
