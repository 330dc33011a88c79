import { expect } from '@open-wc/testing';
import { askedMaxAge } from '../../../src/core/answers/asked-max-age.js';

describe('askedMaxAge', () => {
  it('reads seconds, as a number or as text, zero too, and nothing where none are asked for', () => {
    const asked = (maxAge: unknown) => askedMaxAge({ others: { maxAge } });
    expect([asked(60), asked('60'), asked(0), asked('0'), asked(undefined), asked(''), asked(null)]).to.deep.equal([60, 60, 0, 0, null, null, null]);
  });
});
