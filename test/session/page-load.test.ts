import { describe, it } from 'node:test';
import { expect } from 'chai';
import { issuerToAsk, pageNeed, storedUser as userOf } from '../../src/session/page-load.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';

const owner = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const claims = { sub: 'u', iss: owner.issuer, aud: owner.clientId };
const stored = JSON.stringify({
  accessToken: { accessToken: 'at', expiresAt: 2000 },
  idToken: { idToken: 'it', claims, expiresAt: 2000, ...owner },
});
const page = new URL('https://app.example/cats?topic=1#top');
const redirectsBack = [
  '?code=c&state=s',
  '?interaction_code=c&state=s',
  '?error=access_denied',
  '?otp=1&state=s',
  '#id_token=t&state=s',
  '#access_token=t',
  '?a=b&%63ode=c',
];

const storedUser = (
  settings: SignInSettings,
  url: URL,
  json: string | null,
  now: number,
  lastActivity = 0,
) => userOf(settings, url, json, now, lastActivity);

describe('a page load, from URL and storage alone', () => {
  it('knows the user of tokens that are still good', () => {
    expect(storedUser(owner, page, stored, 1000 * 1000)).to.deep.equal(claims);
    expect(storedUser(owner, page, stored, 1990 * 1000)).to.equal(null);
    expect(storedUser(owner, page, null, 1000 * 1000)).to.equal(null);
  });

  it('knows no user where the settings have to be understood first', () => {
    const cases = [
      { issuer: null },
      { clientId: null },
      { mode: 'server' },
      { sessionRedirect: 'https://o.okta.com/app' },
      { authClient: {} },
      { clientId: 'another' },
      { clientId: '' },
    ];
    for (const settings of cases)
      expect(
        storedUser({ ...owner, ...settings }, page, stored, 0),
        JSON.stringify(settings),
      ).to.equal(null);
  });

  it('knows no user where the page asks for a level of sign-in, whatever is stored', () => {
    const asking = [{ acrValues: 'a' }, { maxAge: 0 }, { maxAge: 60, acrValues: 'a' }].map(
      (authParams) => ({ authParams }),
    );
    for (const config of [...asking, ...asking.map((one) => JSON.stringify(one))])
      expect(storedUser({ ...owner, config }, page, stored, 0), JSON.stringify(config)).to.equal(
        null,
      );
    for (const config of [null, '{}', '', {}, { authParams: null }, { authParams: { nonce: 'n' } }])
      expect(
        storedUser({ ...owner, config }, page, stored, 0),
        JSON.stringify(config),
      ).to.deep.equal(claims);
  });

  it('knows no user on what may be a redirect back', () => {
    for (const back of redirectsBack)
      expect(storedUser(owner, new URL(back, page), stored, 0), back).to.equal(null);
  });

  it('knows no user who has been idle for longer than the page lets them, here and at Okta', () => {
    const now = 1000 * 1000;
    const at = (seconds: number) => now - seconds * 1000;
    const user = (lastActivity: number, idleTimeout: number | string | null, json = stored) =>
      storedUser({ ...owner, idleTimeout }, page, json, now, lastActivity);
    expect(user(at(61), 1)).to.equal(null);
    expect(user(at(60), '1')).to.equal(null);
    expect(user(at(59), 1)).to.deep.equal(claims);
    expect(user(at(61), null)).to.deep.equal(claims);
    expect(user(0, 1), 'nothing is known').to.deep.equal(claims);
    const signedIn = JSON.stringify({
      ...(JSON.parse(stored) as object),
      idToken: { idToken: 'it', claims: { ...claims, auth_time: 970 }, expiresAt: 2000, ...owner },
    });
    expect(user(at(61), 1, signedIn), 'a new sign-in').to.have.property('auth_time', 970);
    expect(user(at(61), 0.4, signedIn)).to.equal(null);
  });

  it('needs the form where no user is signed in', () => {
    expect(pageNeed(owner, page, null)).to.equal('form');
    expect(pageNeed({ ...owner, mode: 'server' }, page, null)).to.equal('form');
  });

  it('needs no widget for a redirect back, for the org’s session, or to renew', () => {
    for (const back of redirectsBack)
      expect(pageNeed(owner, new URL(back, page), null), back).to.equal('client');
    expect(pageNeed({ ...owner, sso: true }, page, null)).to.equal('client');
    expect(pageNeed(owner, page, stored)).to.equal('client');
  });

  it('needs nothing of the package’s own where the client was brought along', () => {
    for (const back of redirectsBack)
      expect(pageNeed({ ...owner, authClient: {} }, new URL(back, page), null), back).to.equal(
        'nothing',
      );
    expect(pageNeed({ ...owner, authClient: {} }, page, stored)).to.equal('nothing');
  });

  it('needs nothing yet for a tag whose framework has not set its issuer', () => {
    for (const bare of [{}, { issuer: null }, { issuer: '' }, { issuer: '', sso: true }])
      expect(pageNeed(bare, page, stored), JSON.stringify(bare)).to.equal('nothing');
  });

  it('needs nothing before the button is pressed', () => {
    expect(pageNeed({ ...owner, manual: true }, page, null)).to.equal('nothing');
    expect(pageNeed({ ...owner, mode: 'redirect' }, page, null)).to.equal('nothing');
  });

  it('needs nothing of what the page brings along', () => {
    for (const brought of [
      { authClient: {} },
      { widget: () => null },
      { widgetSrc: 'https://cdn.example/w.js' },
    ]) {
      expect(pageNeed({ ...owner, ...brought }, page, null), Object.keys(brought)[0]).to.equal(
        'nothing',
      );
    }
  });

  it('asks the issuer for its metadata ahead, whatever else is configured', () => {
    for (const settings of [
      {},
      { engine: 'oie' },
      { config: {} },
      { config: { authParams: null } },
      { config: { authParams: { pkce: true } } },
    ]) {
      expect(issuerToAsk({ ...owner, ...settings }, true), JSON.stringify(settings)).to.equal(
        owner.issuer,
      );
    }
  });

  it('asks no issuer for metadata that no form will need', () => {
    const cases = [{ issuer: null }, { clientId: null }, { engine: 'classic' }];
    for (const settings of cases)
      expect(issuerToAsk({ ...owner, ...settings }, true), JSON.stringify(settings)).to.equal(null);
    expect(issuerToAsk(owner, false)).to.equal(null);
  });
});
