import { expect } from '@open-wc/testing';
import { cleanUp, place } from '../support/fixture.js';
import { documentShared } from '../../src/browser/document-shared.js';
import { startOrg } from '../support/local-org.js';

describe('two copies of the package in one document', () => {
  afterEach(cleanUp);

  it('keep the first definition and don’t throw', async () => {
    const before = customElements.get('okta-sign-in');
    await secondCopy('/src/define.ts');
    expect(customElements.get('okta-sign-in')).to.equal(before);
    expect(before).not.to.equal(undefined);
  });

  it('share what must exist once, and so show one form', async () => {
    const copy = await secondCopy<typeof import('../../src/browser/document-shared.js')>('/src/browser/document-shared.ts');
    expect(copy.documentShared).not.to.equal(documentShared);
    const made = documentShared('probe', () => ({}));
    expect(copy.documentShared('probe', () => ({}))).to.equal(made);

    const org = await startOrg();
    const [first] = [place(org), place(org)];
    await first.next('ready');
    expect(document.querySelectorAll('#okta-sign-in')).to.have.length(1);
  });
});

const secondCopy = <T>(path: string): Promise<T> => import(`${path}?second-copy`) as Promise<T>;
