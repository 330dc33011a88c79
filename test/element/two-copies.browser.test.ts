import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { documentShared } from '../../src/page/document-shared.js';
import type { OktaSignInElement } from '../../src/index.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { arriveWith, startCallback } from '../support/started-callback.js';
import { enterPassword, until } from '../support/widget-form.js';

describe('two copies of the package in one document', () => {
  afterEach(cleanUp);

  it('keep the first definition and don’t throw', async () => {
    const before = customElements.get('okta-sign-in');
    await secondCopy('/src/define.ts');
    expect(customElements.get('okta-sign-in')).to.equal(before);
    expect(before).not.to.equal(undefined);
  });

  it('share what must exist once, and so show one form', async () => {
    const copy = await secondCopy<typeof import('../../src/page/document-shared.js')>(
      '/src/page/document-shared.ts',
    );
    expect(copy.documentShared).not.to.equal(documentShared);
    const made = documentShared('probe', () => ({}));
    expect(copy.documentShared('probe', () => ({}))).to.equal(made);

    const org = await startOrg();
    const [first] = [place(org), place(org)];
    await first.next('ready');
    expect(document.querySelectorAll('#okta-sign-in')).to.have.length(1);
  });

  describe('whose tags have names of their own', () => {
    let org: TestOrg;
    let Second: typeof OktaSignInElement;
    beforeEach(async () => {
      org = await startOrg();
      ({ OktaSignInElement: Second } = await secondCopy<typeof import('../../src/index.js')>(
        '/second-copy/src/index.ts',
      ));
      if (!customElements.get('second-sign-in')) customElements.define('second-sign-in', Second);
      expect(Second).not.to.equal(customElements.get('okta-sign-in'));
    });
    afterEach(() => document.querySelector('second-sign-in')?.remove());

    function placeSecond(): OktaSignInElement {
      const second = Object.assign(new Second(), { issuer: org.issuer, clientId: org.clientId });
      document.body.append(second);
      return second;
    }

    it('sign in by one form and one code, and out together', async () => {
      const first = place(org);
      const second = placeSecond();
      await enterPassword(document, 'ada@example.com', 'Passw0rd!'); // In whichever of them.
      expect(document.querySelectorAll('#okta-sign-in')).to.have.length(1);
      await until(() => first.element.isSignedIn && second.isSignedIn, 'both to be told');
      expect(await tokenRequests(org)).to.have.length(1);
      await second.signOut({ scope: 'local' });
      expect(first.element.isSignedIn).to.equal(false);
      expect(first.log).to.include('signed-out:user');
    });

    it('redeem a redirect back once', async () => {
      const { code, state } = await startCallback(org);
      await org.clearRequests();
      arriveWith({ interaction_code: code, state });
      const first = place(org);
      const second = placeSecond();
      await until(() => first.element.isSignedIn && second.isSignedIn, 'both to be told');
      expect(await tokenRequests(org)).to.have.length(1);
    });
  });
});

const tokenRequests = async (org: TestOrg) =>
  (await org.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/v1/token'),
  );

const secondCopy = <T>(path: string): Promise<T> => import(`${path}?second-copy`) as Promise<T>;
