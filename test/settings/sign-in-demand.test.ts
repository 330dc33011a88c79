import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignInError } from '../../src/errors/sign-in-error.js';
import { resolveConfig, type SignInConfig } from '../../src/settings/sign-in-config.js';
import { demandOf, withDemand } from '../../src/settings/sign-in-demand.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const configOf = (settings: SignInSettings = {}): SignInConfig =>
  resolveConfig(
    { issuer: 'https://example.okta.com/oauth2/default', clientId: '0oa1', ...settings },
    { url: new URL('https://app.example/'), isSecureContext: true, origin: 'https://app.example' },
  );
const NONE = { acrValues: null, maxAge: null, loginHint: null, idp: null };

describe('what signIn() asks for beside the settings', () => {
  it('is checked, and named where it can’t be meant', () => {
    assert.deepEqual(demandOf({}), NONE);
    assert.deepEqual(demandOf({ acrValues: 'a b', maxAge: 0, loginHint: 'Ada L', idp: '0oa2' }), {
      acrValues: 'a b',
      maxAge: 0,
      loginHint: 'Ada L',
      idp: '0oa2',
    });
    for (const [name, value] of [
      ['acrValues', ''],
      ['acrValues', ['a']],
      ['maxAge', 1.5],
      ['maxAge', Infinity],
      ['loginHint', 'a\nb'],
      ['idp', 'a b'],
      ['prompt', 'login'],
    ] as const)
      assert.throws(
        () => demandOf({ [name]: value }),
        ({ code, hint }: SignInError) => code === 'configuration' && hint.includes(name),
        name,
      );
  });

  it('goes before the settings, of which the rest stands', () => {
    const config = configOf({
      mode: 'redirect',
      username: 'eve',
      config: { authParams: { acrValues: 'low', maxAge: 9, prompt: 'login' } },
    });
    assert.equal(withDemand(config, null), config);
    const { oauth, widget } = withDemand(config, { ...NONE, acrValues: 'high', loginHint: 'ada' });
    assert.deepEqual([oauth.acrValues, oauth.maxAge], ['high', 9]);
    assert.deepEqual(oauth.authorize, { prompt: 'login', loginHint: 'ada' });
    assert.equal(widget['username'], 'ada');
    assert.equal(config.oauth.acrValues, 'low');
  });

  it('is refused for the Classic engine’s form, which knows no levels, and not for its hosted page', () => {
    const more = { ...NONE, acrValues: 'high' };
    assert.throws(
      () => withDemand(configOf({ engine: 'classic' }), more),
      ({ code, hint }: SignInError) => code === 'configuration' && hint.includes('acrValues'),
    );
    assert.equal(
      withDemand(configOf({ engine: 'classic', mode: 'redirect' }), more).oauth.acrValues,
      'high',
    );
  });
});
