import { describe, it } from 'node:test';
import { expect } from 'chai';
import { endpointsOf, isMisreadByAuthJs, orgOf } from '../../src/settings/org-url.js';
import { sessionRedirectUrl } from '../../src/settings/session-redirect-url.js';

describe('the org’s addresses', () => {
  it('are those of the org, whichever its authorization server', () => {
    expect(orgOf('https://o.okta.com/oauth2/default')).to.equal('https://o.okta.com');
    expect(orgOf('https://o.okta.com')).to.equal('https://o.okta.com');
    expect(endpointsOf('https://o.okta.com/oauth2/default')).to.equal(
      'https://o.okta.com/oauth2/default',
    );
    expect(endpointsOf('https://o.okta.com')).to.equal('https://o.okta.com/oauth2');
  });

  it('follow from the path of the issuer, whatever its host or a folder before it is called', () => {
    const orgs: Record<string, string> = {
      'https://oauth2.example.com': 'https://oauth2.example.com',
      'https://oauth2.example.com/oauth2/default': 'https://oauth2.example.com',
      'https://id.example.com/oauth2': 'https://id.example.com',
      'https://gateway.example/okta/oauth2/aus1': 'https://gateway.example/okta',
      'https://gateway.example/oauth2-proxy/oauth2/aus1': 'https://gateway.example/oauth2-proxy',
      'https://gateway.example/oauth2-proxy': 'https://gateway.example/oauth2-proxy',
    };
    for (const [issuer, org] of Object.entries(orgs)) expect(orgOf(issuer), issuer).to.equal(org);
    expect(endpointsOf('https://oauth2.example.com')).to.equal('https://oauth2.example.com/oauth2');
    expect(endpointsOf('https://oauth2.example.com/oauth2/default')).to.equal(
      'https://oauth2.example.com/oauth2/default',
    );
    expect(endpointsOf('https://id.example.com/oauth2')).to.equal('https://id.example.com/oauth2');
    expect(sessionRedirectUrl('https://oauth2.example.com', 'st', 'https://x.example/')).to.match(
      /^https:\/\/oauth2\.example\.com\/login\/sessionCookieRedirect\?/,
    );
  });

  it('are told from those that auth-js would take from the same issuer', () => {
    for (const issuer of [
      'https://o.okta.com',
      'https://o.okta.com/oauth2/default',
      'https://oauth2.example.com/oauth2/default',
      'https://gateway.example/okta/oauth2/aus1',
    ]) {
      expect(isMisreadByAuthJs(issuer, true), issuer).to.equal(false);
    }
    for (const issuer of [
      'https://oauth2.example.com',
      'https://id.example.com/oauth2',
      'https://id.example.com/oauth2/a/b',
    ])
      expect(isMisreadByAuthJs(issuer, true), issuer).to.equal(true);
    expect(
      isMisreadByAuthJs('https://oauth2.example.com', false),
      'a session token needs the org’s address alone',
    ).to.equal(false);
  });

  it('turn a session token into a cookie on the way to the target', () => {
    expect(
      sessionRedirectUrl(
        'https://o.okta.com/oauth2/default',
        'st',
        'https://o.okta.com/app/UserHome?a=1',
      ),
    ).to.equal(
      'https://o.okta.com/login/sessionCookieRedirect?checkAccountSetupComplete=true&token=st&redirectUrl=https%3A%2F%2Fo.okta.com%2Fapp%2FUserHome%3Fa%3D1',
    );
  });
});
