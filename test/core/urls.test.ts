import { expect } from '@open-wc/testing';
import { endpointsOf, orgOf } from '../../src/core/org-url.js';
import { sessionRedirectUrl } from '../../src/core/session-redirect-url.js';

describe('the org’s addresses', () => {
  it('are those of the org, whichever its authorization server', () => {
    expect(orgOf('https://o.okta.com/oauth2/default')).to.equal('https://o.okta.com');
    expect(orgOf('https://o.okta.com')).to.equal('https://o.okta.com');
    expect(endpointsOf('https://o.okta.com/oauth2/default')).to.equal('https://o.okta.com/oauth2/default');
    expect(endpointsOf('https://o.okta.com')).to.equal('https://o.okta.com/oauth2');
  });

  it('turn a session token into a cookie on the way to the target', () => {
    expect(sessionRedirectUrl('https://o.okta.com/oauth2/default', 'st', 'https://o.okta.com/app/UserHome?a=1'))
      .to.equal('https://o.okta.com/login/sessionCookieRedirect?checkAccountSetupComplete=true&token=st&redirectUrl=https%3A%2F%2Fo.okta.com%2Fapp%2FUserHome%3Fa%3D1');
  });
});
