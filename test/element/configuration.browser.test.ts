import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';

describe('configuration', () => {
  let org: TestOrg;
  before(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const cases: [string, Record<string, string | null>, RegExp][] = [
    ['a missing issuer', { issuer: null }, /Set `issuer`/],
    ['a malformed issuer', { issuer: 'your-org' }, /`issuer` is "your-org"/],
    [
      'an -admin issuer',
      { issuer: 'https://dev-1-admin.okta.com/oauth2/default' },
      /https:\/\/dev-1\.okta\.com/,
    ],
    ['a missing client id', { 'client-id': null }, /Set `client-id`/],
    ['a malformed redirect URI', { 'redirect-uri': 'javascript:alert(1)' }, /`redirect-uri`/],
    ['a config that is not JSON', { config: '[object Object]' }, /Set it as a property/],
  ];
  for (const [what, attributes, hint] of cases) {
    it(`fails with a hint in the event and a message in the page for ${what}`, async () => {
      const { element, next } = place(org, attributes);
      const { error, message, bubbles } = await next('error');
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.match(hint);
      expect(message).to.equal(error.message);
      expect(bubbles).to.equal(false);
      expect(element.getAttribute('status')).to.equal('failed');
      await element.updateComplete;
      const shown = element.shadowRoot!.querySelector('[role="alert"]')!;
      expect(shown.textContent).to.contain(error.message).and.contain(error.hint);
      expect(await element.whenSettled()).to.equal('failed');
    });
  }

  it('recovers when the missing attribute arrives', async () => {
    const { element, next } = place(org, { 'client-id': null });
    await next('error');
    element.setAttribute('client-id', org.clientId);
    await next('ready');
    expect(element.status).to.equal('signed-out');
    expect(element.error).to.equal(null);
  });

  it('reports nothing for attributes that a framework sets right after connecting', async () => {
    const { element, log, next } = place(org, { 'issuer': null, 'client-id': null });
    Object.assign(element, { issuer: org.issuer, clientId: org.clientId });
    await next('ready');
    expect(log).not.to.include('error:configuration');
  });

  it('rejects every token method with what is wrong', async () => {
    const { element } = place(org, { issuer: null });
    for (const call of [
      () => element.getAccessToken(),
      () => element.getIdToken(),
      () => element.getUser(),
      () => element.signOut(),
    ]) {
      const thrown = await call().then(
        () => null,
        (error: unknown) => error as { code: string },
      );
      expect(thrown?.code).to.equal('configuration');
    }
  });

  it('shows no markup that stands in an attribute', async () => {
    const { element, next } = place(org, { issuer: '<img src=x onerror=alert(1)>' });
    await next('error');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(element.shadowRoot!.textContent).to.contain('<img src=x');
  });

  it('starts again when it is pointed at another client', async () => {
    const { element, log, next } = place(org);
    await next('ready');
    element.clientId = '0oaunknown';
    const { error } = await next('error');
    expect(error.code).to.equal('configuration');
    expect(error.hint).to.match(/client-id/);
    expect(log).to.include('status-changed:failed');
    element.clientId = org.clientId;
    await next('ready');
    expect(element.status).to.equal('signed-out');
  });
});
