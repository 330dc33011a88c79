import { describe, it } from 'node:test';
import { expect } from 'chai';
import { keepsTokens } from '../../src/settings/keeps-tokens.js';

describe('keepsTokens', () => {
  it('is true where the page redeems the code itself', () => {
    for (const mode of [null, 'embedded', 'redirect'])
      expect(keepsTokens({ mode }), String(mode)).to.equal(true);
    expect(keepsTokens({ mode: 'embedded', sessionRedirect: null })).to.equal(true);
  });

  it('is false where the backend gets the tokens, or there are none', () => {
    for (const mode of ['server', ' server ']) expect(keepsTokens({ mode }), mode).to.equal(false);
    expect(keepsTokens({ mode: 'embedded', sessionRedirect: 'https://app.example/home' })).to.equal(
      false,
    );
  });
});
