import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback, startTransaction } from '../support/started-callback.js';

const DISCOVERY = '/.well-known/openid-configuration';

describe('`iss` in a redirect back', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  const redeemed = async () =>
    (await org.requests()).some(
      ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
    );

  it('that is the issuer’s signs in', async () => {
    const { code, state } = await startCallback(org);
    arriveWith({ interaction_code: code, state, iss: org.issuer });
    const { next } = place(org);
    await next('signed-in');
    expect(location.search).to.equal('?tab=1');
  });

  for (const [name, issuers] of Object.entries<(ours: string) => string[]>({
    'another’s': () => ['https://evil.example'],
    'the issuer’s with a slash more': (ours) => [`${ours}/`],
    'the org’s, in place of its authorization server’s': (ours) => [new URL(ours).origin],
    'a look-alike’s': (ours) => [`${ours}.evil.example`],
    'empty': () => [''],
    'there twice': (ours) => [ours, ours],
    'there twice, once another’s': (ours) => [ours, 'https://evil.example'],
  })) {
    it(`that is ${name} is refused: the code is not redeemed, and a new sign-in begins`, async () => {
      const { code, state } = await startCallback(org);
      arriveWith({ interaction_code: code, state });
      history.replaceState(
        null,
        '',
        `${location.pathname}${location.search}${issuers(org.issuer)
          .map((iss) => `&iss=${encodeURIComponent(iss)}`)
          .join('')}`,
      );
      const { log, next } = place(org);
      const { error } = await next('error');
      expect(error.code).to.equal('state-mismatch');
      expect(error.hint).to.contain('`iss`').and.not.to.contain('evil.example');
      await next('ready');
      expect(log.join()).not.to.contain('signed-in:');
      expect(await redeemed()).to.equal(false);
      expect(location.search).to.equal('?tab=1');
      expect(JSON.stringify(localStorage) + JSON.stringify(sessionStorage)).not.to.contain(state);
    });
  }

  it('of an error response that is another’s keeps its words from the user', async () => {
    const state = await startTransaction(org);
    arriveWith({
      error: 'access_denied',
      error_description: 'Call 555-0100',
      state,
      iss: 'https://evil.example',
    });
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.code).to.equal('state-mismatch');
    await next('ready');
    expect(
      `${error.message} ${error.hint} ${document.body.innerText} ${element.shadowRoot!.textContent}`,
    ).not.to.contain('555-0100');
  });

  it('of an `interaction_required` that is another’s goes on with nothing', async () => {
    const state = await startTransaction(org);
    await org.clearRequests();
    arriveWith({ error: 'interaction_required', state, iss: 'https://evil.example' });
    const { next } = place(org);
    expect((await next('error')).error.code).to.equal('state-mismatch');
    await next('ready');
    expect(
      (await org.requests()).filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/v1/interact'),
      ),
    ).to.have.length(1);
  });

  it('that another’s answer to a backend brings shows nothing of it', async () => {
    arriveWith({
      error: 'access_denied',
      error_description: 'Call 555-0100',
      state: 'S',
      iss: 'https://evil.example',
    });
    const { log, next } = place(org, {
      'mode': 'server',
      'redirect-uri': location.origin + location.pathname,
      'state': 'S',
      'code-challenge': 'C'.repeat(43),
    });
    await next('ready');
    expect(log.join()).not.to.contain('error');
    expect(document.body.innerText).not.to.contain('555-0100');
  });

  it('that is missing is refused where the issuer says that it always names itself', async () => {
    const metadata = (await (await fetch(org.issuer + DISCOVERY)).json()) as object;
    const { code, state } = await startCallback(org);
    localStorage.removeItem('okta-cache-storage');
    await org.fault({
      path: DISCOVERY,
      method: 'GET',
      status: 200,
      body: { ...metadata, authorization_response_iss_parameter_supported: true },
    });
    arriveWith({ code, state });
    const { next } = place(org);
    expect((await next('error')).error.code).to.equal('state-mismatch');
    expect(await redeemed()).to.equal(false);
  });
});
