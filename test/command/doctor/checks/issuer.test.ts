import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isOrgItself, issuer } from '../../../../src/command/doctor/checks/issuer.js';
import { aSight } from '../support/a-sight.js';

const verdictOn = (value: string) =>
  issuer(aSight({ options: { ...aSight().options, issuer: value } }));

describe('the check of the issuer', () => {
  it('takes an authorization server, with slashes at its end too', () => {
    for (const value of [
      'https://o.okta.com/oauth2/default',
      'https://login.example.com/oauth2/aus1/',
    ])
      expect(verdictOn(value)).to.include({
        level: 'ok',
        seen: `${value.replace(/\/$/, '')} is one of the org’s authorization servers.`,
      });
  });

  it('warns of the org itself, and writes what to write', () => {
    const { level, seen, hint } = verdictOn('https://o.okta.com/');
    expect(seen).to.match(/^https:\/\/o\.okta\.com is the org’s own/);
    expect([level, isOrgItself('https://o.okta.com')]).to.deep.equal(['warning', true]);
    expect(hint).to.include('https://o.okta.com/oauth2/default');
    expect(isOrgItself('https://o.okta.com/oauth2/default')).to.equal(false);
  });

  it('says what is wrong with any other', () => {
    const wrong: Readonly<Record<string, RegExp>> = {
      'o.okta.com': /is not a URL/,
      'https://o-admin.okta.com/oauth2/default': /Leave out "-admin"/,
      'http://o.okta.com/oauth2/default': /use https/,
      'https://user:pass@o.okta.com/oauth2/default': /user name or a password/,
      'https://oauth2.example.com/oauth2x': /auth-js misreads/,
      'https://o.okta.com/oauth2/default?x': /leave out everything from/,
    };
    for (const [value, hint] of Object.entries(wrong)) {
      const verdict = verdictOn(value);
      expect(verdict, value).to.include({
        level: 'problem',
        seen: 'The issuer can’t be used as it is written.',
      });
      expect(verdict.hint, value).to.match(hint);
      expect(verdict.seen + verdict.hint).not.to.include('pass@');
    }
  });
});
