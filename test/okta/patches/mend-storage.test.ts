import { describe, it } from 'node:test';
import { expect } from 'chai';
import { importFromAuthJs } from '../../support/upstream.js';

interface SavedObject {
  getStorage(): unknown;
}

describe('mendStorage', () => {
  it('is needed: auth-js throws where an entry is garbled, each time', async () => {
    const { SavedObject } = await importFromAuthJs<{
      SavedObject: new (area: object, key: string) => SavedObject;
    }>('storage/SavedObject.js');
    const saved = new SavedObject({ getItem: () => '{garbage' }, 'okta-token-storage');
    expect(() => saved.getStorage()).to.throw();
    expect(() => saved.getStorage()).to.throw();
  });
});
