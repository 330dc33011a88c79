import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isOfLevel } from '../../src/session/sign-in-level.js';

const now = 1_000_000_000;
const none = { acrValues: null, maxAge: null };

describe('the level of a sign-in', () => {
  it('does not matter where the page asks for none', () => {
    expect(isOfLevel({ sub: 'ada' }, none, now)).to.equal(true);
  });

  it('is one of those that the page asks for, by its whole name', () => {
    const asked = { ...none, acrValues: 'urn:okta:loa:1fa:any urn:okta:loa:2fa:any' };
    expect(isOfLevel({ sub: 'ada', acr: 'urn:okta:loa:2fa:any' }, asked, now)).to.equal(true);
    for (const acr of ['urn:okta:loa:2fa', 'urn', '', undefined, ['urn:okta:loa:2fa:any']])
      expect(isOfLevel({ sub: 'ada', acr }, asked, now), String(acr)).to.equal(false);
  });

  it('is of as many seconds ago as the page asks for, at most', () => {
    const asked = { ...none, maxAge: 60 };
    expect(
      [now / 1000 - 60, now / 1000 - 61, undefined, '1000000'].map((at) =>
        isOfLevel({ sub: 'ada', auth_time: at }, asked, now),
      ),
    ).to.deep.equal([true, false, false, false]);
    expect(
      isOfLevel({ sub: 'ada', auth_time: now / 1000 - 1 }, { ...none, maxAge: 0 }, now),
    ).to.equal(false);
  });

  it('is not told by a time that is still to come, but for what two clocks may differ', () => {
    const asked = { ...none, maxAge: 60 };
    expect(
      [now / 1000 + 300, now / 1000 + 301, now, 1e300, -1, Infinity].map((at) =>
        isOfLevel({ sub: 'ada', auth_time: at }, asked, now),
      ),
    ).to.deep.equal([true, false, false, false, false, false]);
    const ever = { ...none, maxAge: Number.MAX_SAFE_INTEGER };
    expect(isOfLevel({ sub: 'ada', auth_time: now }, ever, now)).to.equal(false);
  });
});
