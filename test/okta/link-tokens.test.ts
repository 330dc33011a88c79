import { describe, it } from 'node:test';
import { expect } from 'chai';
import '../support/a-document.js';
import { unusedLinkTokens, useLinkTokens } from '../../src/okta/link-tokens.js';
import { documentShared } from '../../src/page/document-shared.js';

describe('the tokens of a mail’s link', () => {
  it('are those that are set', () => {
    expect(unusedLinkTokens({ recoveryToken: 'r', activationToken: 'a' })).to.deep.equal({
      recoveryToken: 'r',
      activationToken: 'a',
    });
    expect(unusedLinkTokens({ recoveryToken: null, activationToken: null })).to.deep.equal({});
  });

  it('are used once in a document', () => {
    useLinkTokens({ recoveryToken: 'used' });
    expect(unusedLinkTokens({ recoveryToken: 'used', activationToken: 'other' })).to.deep.equal({
      activationToken: 'other',
    });
    expect(unusedLinkTokens({ recoveryToken: 'other', activationToken: 'used' })).to.deep.equal({
      recoveryToken: 'other',
    });
  });

  it('are remembered for every copy of this package, and nothing but texts', () => {
    useLinkTokens({ recoveryToken: 'remembered', activationToken: undefined } as object);
    const used = [...documentShared('used-link-tokens', () => new Set<unknown>())];
    expect(used).to.include('remembered').and.not.include(undefined);
  });
});
