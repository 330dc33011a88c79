import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstLabels } from '../../../scripts/build/split-widget/first-labels.mjs';

const view = 'src/v2/view-builder/views/IdentifierView.js';
const keys = [
  'help',
  'oie.remember',
  'oie.remember.explain',
  'socialauth.google.label',
  'security.first_car',
  'idx.expired',
  'errors.E0000001',
  'idx.error.code.access_denied.device_assurance.remediation.browser',
];
const named = (code: string): string[] => firstLabels(new Map([[view, code]]), keys);

describe('the labels of the widget’s first part', () => {
  for (const { what, code, labels } of [
    { what: 'a key that the code has', code: 'loc("help", "login")', labels: ['help'] },
    { what: 'a key in a template', code: `'<a>{{i18n code="help"}}</a>'`, labels: ['help'] },
    {
      what: 'a key that the code may put an end to',
      code: "const key = 'oie.remember'; loc(`${key}.explain`)",
      labels: ['oie.remember', 'oie.remember.explain'],
    },
    {
      what: 'keys of which the code has the beginning',
      code: 'loc(`socialauth.${type}.label`); loc("security." + name)',
      labels: ['socialauth.google.label', 'security.first_car'],
    },
    { what: 'none by a word without a dot', code: '"oie" + "idx"', labels: [] },
    {
      what: 'none that only the widget’s own client asks for',
      code: '"errors." + code',
      labels: [],
    },
    {
      what: 'none of a message that the rest draws',
      code: '"idx.error.code.access_denied.device_assurance.remediation."',
      labels: [],
    },
    { what: 'none that is not named', code: 'help()', labels: [] },
  ]) {
    it(`are those that its code names: ${what}`, () => {
      assert.deepEqual(named(code), labels);
    });
  }

  for (const { what, code } of [
    { what: 'asks for a label by a key of elsewhere', code: 'loc(key, "login")' },
    { what: 'asks for one by courage', code: 'StringUtil.localize(key)' },
    { what: 'takes one by itself', code: 'Bundles.login[key]' },
    { what: 'asks for the countries', code: 'fn.getCountries()' },
    { what: 'takes the countries', code: 'const { FR } = Bundles.country;' },
  ]) {
    it(`stop the build, which names the file, where another file ${what}`, () => {
      const file = 'src/v2/view-builder/views/NewView.js';
      assert.throws(
        () => firstLabels(new Map([[file, code]]), keys),
        ({ message }: Error) => message.startsWith('split-widget: ') && message.includes(file),
      );
    });
  }
});
