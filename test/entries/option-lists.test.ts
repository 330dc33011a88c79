import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { optionsPage } from '../../scripts/options/options-page.mjs';
import { AUTH_OPTIONS } from '../../src/settings/auth-option-list.js';
import type { FateList } from '../../src/settings/option-fate.js';
import { WIDGET_OPTIONS } from '../../src/settings/widget-option-list.js';
import {
  AUTH_DECLARATIONS,
  declaredOptions,
  declaredTexts,
  WIDGET_DECLARATIONS,
  WIDGET_FEATURES,
  widgetReadme,
  widgetSettings,
} from '../support/declared-options.js';

const isGroupOf = (list: FateList) => (name: string) =>
  Object.keys(list).some((option) => option.startsWith(`${name}.`));
const without = (names: readonly string[], list: FateList) =>
  names.filter((name) => !Object.hasOwn(list, name));

function counts(list: FateList): string {
  const fates = Object.values(list);
  const number = (kind: string) => fates.filter((fate) => kind in fate).length;
  return `${fates.length} known: ${number('to')} handed on, ${number('by')} by attribute, ${number('refused')} refused`;
}

test('every option that the widget’s types declare is on the list, as are its features', (t) => {
  // `authParams` has a list of its own; `RegistrationOptions` are the members of `registration`.
  const declared = declaredOptions(
    WIDGET_DECLARATIONS.slice(0, 1),
    isGroupOf(WIDGET_OPTIONS),
  ).filter((name) => name !== 'authParams');
  const registration = declaredOptions(WIDGET_DECLARATIONS.slice(1), () => false).map(
    (name) => `registration.${name}`,
  );
  const features = declaredTexts(WIDGET_FEATURES).map((name) => `features.${name}`);
  assert.ok(
    declared.length > 60 && registration.length === 4 && features.length > 20,
    [declared.length, registration.length, features.length].join(),
  );
  assert.deepEqual(without([...declared, ...registration, ...features], WIDGET_OPTIONS), []);
  t.diagnostic(
    `widget: ${declared.length + registration.length + features.length} declared; ${counts(WIDGET_OPTIONS)}`,
  );
});

test('every option of the widget’s own table of settings is on the list', () => {
  const source = readFileSync(widgetSettings, 'utf8');
  const table = source.slice(
    source.indexOf('const local = {'),
    source.indexOf('const derived = {'),
  );
  const names = [...table.matchAll(/^ {2}'?([\w.]+)'?: /gm)].map(([, name]) => name!);
  assert.ok(names.length > 80, String(names.length));
  assert.deepEqual(
    without(
      names.filter((name) => !isGroupOf(WIDGET_OPTIONS)(name)),
      WIDGET_OPTIONS,
    ),
    [],
  );
});

test('every option that the widget’s README has a heading for is on the list', () => {
  const readme = readFileSync(widgetReadme, 'utf8');
  const configuration = readme.slice(
    readme.indexOf('### Basic config options'),
    readme.indexOf('## Events'),
  );
  const headings = [...configuration.matchAll(/^#{3,5} (\w+(?:\.\w+)*)$/gm)].map(
    ([, name]) => name!,
  );
  const names = headings
    .map((name) =>
      ['parseSchema', 'preSubmit', 'postSubmit'].includes(name) ? `registration.${name}` : name,
    )
    .filter(
      (name) =>
        /^[a-z]/.test(name) &&
        !isGroupOf(WIDGET_OPTIONS)(name) &&
        !name.startsWith('customButtons.'),
    );
  assert.ok(names.length > 25, names.join());
  assert.deepEqual(without(names, WIDGET_OPTIONS), []);
});

test('every option that auth-js declares is on the list', (t) => {
  const declared = declaredOptions(AUTH_DECLARATIONS, isGroupOf(AUTH_OPTIONS));
  assert.ok(declared.length > 70, String(declared.length));
  assert.deepEqual(without(declared, AUTH_OPTIONS), []);
  t.diagnostic(`auth-js: ${declared.length} declared; ${counts(AUTH_OPTIONS)}`);
});

test('docs/options.md is what the lists say', () => {
  assert.equal(
    readFileSync('docs/options.md', 'utf8'),
    optionsPage(WIDGET_OPTIONS, AUTH_OPTIONS),
    'npm run options writes it',
  );
});
