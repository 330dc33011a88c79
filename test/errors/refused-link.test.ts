import { describe, it } from 'node:test';
import { expect } from 'chai';
import { refusedLink } from '../../src/errors/refused-link.js';
import { SignInError } from '../../src/errors/sign-in-error.js';

const refusal = (hint: string) => new SignInError('unknown', 'm', { hint, cause: 'the cause' });

describe('refusedLink', () => {
  it('tells the user of an old link, and the developer which option brought its token', () => {
    for (const purpose of ['recovery', 'activation']) {
      for (const end of ['', '.']) {
        const error = refusedLink(refusal(`The ${purpose} token is invalid${end}`));
        expect(error?.code).to.equal('code-rejected');
        expect(error?.message).to.match(/link in that e-mail is no longer valid/);
        expect(error?.hint)
          .to.contain(`The ${purpose} token is invalid${end}: `)
          .and.contain(`\`config.authParams.${purpose}Token\``);
        expect(error?.cause).to.equal('the cause');
      }
    }
  });

  it('is none for any other error', () => {
    for (const hint of [
      '',
      'The access token is invalid.',
      'x The recovery token is invalid.',
      'The recovery token is invalid. x',
    ])
      expect(refusedLink(refusal(hint)), hint).to.equal(null);
  });
});
