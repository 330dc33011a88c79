import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  ANOTHER_USER,
  ANSWER_OF_NO_USE,
  FORM_NOT_SHOWN,
  LINK_TOO_OLD,
  MESSAGES,
} from '../../src/errors/messages.js';
import { LABEL_LANGUAGES } from '../../src/settings/label-languages.js';
import { ENGLISH } from '../../src/words/english.js';
import { WORD_FILES } from '../../src/words/word-files.js';
import type { Words } from '../../src/words/words.js';

const english: Words = {
  ...ENGLISH,
  ...MESSAGES,
  'another-user': ANOTHER_USER,
  'link-too-old': LINK_TOO_OLD,
  'form-not-shown': FORM_NOT_SHOWN,
  'answer-of-no-use': ANSWER_OF_NO_USE,
};

/** What the widget has a label for that says the same, by the label's name. */
const LABELS: Readonly<Partial<Record<keyof Words, string>>> = {
  'sign-in': 'oie.primaryauth.submit',
  'sign-out': 'signout',
  'try-again': 'oie.try.again',
  'cancel': 'oform.cancel',
  'signing-in': 'oie.success.text.signingIn.with.ellipsis',
  'network': 'error.network.connection',
  'rate-limited': 'oie.tooManyRequests',
  'transaction-missing': 'error.expired.session',
  'code-rejected': 'error.expired.session',
  'session-expired': 'error.expired.session',
  'clock-skew': 'error.unsynced.clock',
  'storage-unavailable': 'unsupported.cookies.desc',
  'server': 'error.server.internal',
  'unknown': 'oform.error.unexpected',
  'link-too-old': 'errors.E0000110',
  'form-not-shown': 'oform.error.unexpected',
  'answer-of-no-use': 'error.server.parse',
};

/** Labels in which letters have lost their accents: ours have them. */
const SPOILT = ['cs: network', 'hu: network'];

const labelsOf = (language: string) =>
  JSON.parse(
    readFileSync(
      new URL(
        `../../node_modules/@okta/okta-signin-widget/dist/labels/json/login_${language.replace('-', '_')}.json`,
        import.meta.url,
      ),
      'utf8',
    ),
  ) as Record<string, string>;
const withoutAccents = (text = '') => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('the words of the element', () => {
  it('are in each language of the widget, but for Okta’s two test languages', () => {
    const languages = LABEL_LANGUAGES.filter((name) => name !== 'en' && !name.startsWith('ok-'));
    assert.deepEqual(Object.keys(WORD_FILES), languages);
  });

  for (const [language, load] of Object.entries(WORD_FILES)) {
    it(`${language}: are all there and no other, with the user’s name where English has it`, async () => {
      const { words } = await load();
      assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
      for (const [name, text] of Object.entries(words)) {
        const original = english[name as keyof Words];
        assert.notEqual(text, original, `${name} is English`);
        assert.equal(text, text.trim(), name);
        assert.equal(text.split('{0}').length, original.split('{0}').length, `${name}: ${text}`);
        assert.doesNotMatch(text.replace('{0}', ''), /[{}<>$]/, name);
      }
    });

    it(`${language}: say it in the words of the form beside them, where the widget’s labels have them`, async () => {
      const { words } = await load();
      const labels = labelsOf(language);
      for (const [name, label] of Object.entries(LABELS)) {
        const [ours, theirs] = [words[name as keyof Words], labels[label]];
        if (!SPOILT.includes(`${language}: ${name}`)) assert.equal(ours, theirs, name);
        else {
          assert.notEqual(ours, theirs, `${name}: the widget’s label has its accents now`);
          assert.equal(withoutAccents(ours), withoutAccents(theirs), name);
        }
      }
    });
  }
});

describe('docs/languages.md', () => {
  it('has a line for each word, with its name and what it says in English', () => {
    const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
    const lines = [...page.matchAll(/^\| `okta-sign-in\.([\w-]+)` \| (.*?) \|/gm)].map(
      ([, name, text]) => [name, text],
    );
    assert.deepEqual(Object.fromEntries(lines), english);
    assert.equal(lines.length, Object.keys(english).length);
  });
});
