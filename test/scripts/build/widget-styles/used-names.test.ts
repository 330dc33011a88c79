import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usedNames } from '../../../../scripts/build/widget-styles/used-names.mjs';

describe('the class names that a program can use', () => {
  for (const { what, code, names, used } of [
    {
      what: 'its words are',
      code: '{className:"auth-header beacon"}',
      names: ['auth-header', 'beacon', 'auth'],
      used: ['auth-header', 'beacon'],
    },
    {
      what: 'the beginning is a text, and the rest a word',
      code: 'const kinds=["google"];`social-auth-${kind}`',
      names: ['social-auth-google', 'social-auth-unknown'],
      used: ['social-auth-google'],
    },
    {
      what: 'the beginning and the end are texts',
      code: '"social-auth-"+kind+"-button";"google"',
      names: ['social-auth-google-button', 'social-auth-google-link'],
      used: ['social-auth-google-button'],
    },
    {
      what: 'the end is a text in a template',
      code: '`<i class="${os}-logo">`;"android"',
      names: ['android-logo', 'plan9-logo'],
      used: ['android-logo'],
    },
    {
      what: 'the end is not known, behind a joint',
      code: 'name+"--"+key;"challenge"',
      names: ['challenge--duo', 'enroll--duo'],
      used: ['challenge--duo'],
    },
    {
      what: 'a joint is not in the code',
      code: '"challenge"',
      names: ['challenge--duo'],
      used: [],
    },
  ]) {
    it(`are those where ${what}`, () => {
      assert.deepEqual(usedNames(code, names), used);
    });
  }
});
