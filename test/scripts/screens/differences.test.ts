import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences, restyled } from '../../screens/differences.js';
import type { Drawn } from '../../screens/draw-screen.js';

const drawn = (change: Partial<Drawn> = {}): Drawn => ({
  look: { dom: ['<body>', ' “Sign In”'], styles: ['a', 'b'] },
  early: [],
  isDrawn: true,
  ...change,
});
const found = (split: Drawn): string[] => differences(drawn(), split, ['Sign In']);

describe('two drawings of a screen', () => {
  it('are the same where DOM and styles are, and nothing else was said before', () => {
    assert.deepEqual(found(drawn({ early: ['Sign In'] })), []);
    assert.deepEqual(restyled(drawn(), drawn()), []);
  });

  it('differ where one was not drawn', () => {
    assert.deepEqual(found(drawn({ isDrawn: false })), ['drawn by the whole widget alone']);
  });

  it('differ from the first line of the DOM that does', () => {
    const dom = ['<body>', ' “L10N_ERROR”', ' <p>'];
    assert.deepEqual(found(drawn({ look: { dom, styles: [] } })), [
      'DOM, line 1:\n    whole “Sign In”\n    split “L10N_ERROR”',
    ]);
  });

  it('differ where one said something before the second part was there that the whole one does not say', () => {
    assert.deepEqual(found(drawn({ early: ['Sign In', 'L10N_ERROR'] })), [
      'before the second part was there it said “L10N_ERROR”',
    ]);
  });

  it('differ at each element whose styles do', () => {
    const { dom } = drawn().look;
    assert.deepEqual(restyled(drawn(), drawn({ look: { dom, styles: ['a', 'c'] } })), [1]);
  });
});
