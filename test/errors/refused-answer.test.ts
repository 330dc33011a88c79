import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isRefusedAnswer, refusedAnswer } from '../../src/errors/refused-answer.js';

describe('refusedAnswer', () => {
  it('says what is wrong with the answer, and is known by how its message begins', () => {
    const { message } = refusedAnswer('its `keys` is no list');
    expect(message).to.equal('An answer of the sign-in service was refused. its `keys` is no list');
    expect(isRefusedAnswer(message)).to.equal(true);
    expect(isRefusedAnswer(`Error: ${message}`)).to.equal(false);
  });
});
