import { expect } from '@open-wc/testing';
import type { IdTokenFault } from '../../local-org/src/index.js';
import { aJwt } from '../support/a-jwt.js';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword } from '../support/widget-form.js';

const KEY = 'okta-token-storage';
const spoilt: Readonly<Record<Exclude<IdTokenFault, 'subject' | 'auth-time'>, string>> = {
  signature: 'token-invalid',
  issuer: 'token-invalid',
  audience: 'token-invalid',
  party: 'token-invalid',
  nonce: 'token-invalid',
  expired: 'clock-skew',
  early: 'clock-skew',
};

describe('an ID token', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  for (const [fault, code] of Object.entries(spoilt) as [IdTokenFault, string][]) {
    it(`with a wrong ${fault === 'expired' || fault === 'early' ? `time (${fault})` : fault} is refused with ${code} after a redirect back, and nothing is kept`, async () => {
      const callback = await startCallback(org);
      await org.fault({ path: '/v1/token', method: 'POST', idToken: fault });
      arriveWith({ interaction_code: callback.code, state: callback.state });
      const { log, next } = place(org);
      expect((await next('error')).error.code).to.equal(code);
      await next('ready');
      expect(localStorage.getItem(KEY) ?? '').not.to.match(aJwt);
      expect(log.join()).not.to.contain('signed-in:');
    });

    it(`with a wrong ${fault} is refused with ${code} after the form, and the next try works`, async () => {
      const { element, next } = place(org);
      await next('ready');
      await org.fault({ path: '/v1/token', method: 'POST', idToken: fault });
      const again = next('error').then(async ({ error }) => ({
        error,
        ready: await next('ready'),
      }));
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      expect((await again).error.code).to.equal(code);
      expect(localStorage.getItem(KEY) ?? '').not.to.match(aJwt);
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await next('signed-in');
    });
  }
});
