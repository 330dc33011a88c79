import { describe, it } from 'node:test';
import { expect } from 'chai';
import { LinkError } from '../../src/errors/link-error.js';

describe('LinkError', () => {
  it('holds what a link says as one line of 200 characters at most, with no space around it', () => {
    const { name, errorCode, message } = new LinkError({
      error: '\n access_denied\t',
      description: `  a\n\u2028 b${'c'.repeat(300)}`,
    });
    expect(name).to.equal('LinkError');
    expect(errorCode).to.equal('access_denied');
    expect(message).to.equal(`a b${'c'.repeat(197)}`);
  });
});
