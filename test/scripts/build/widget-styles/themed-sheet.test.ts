import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { THEME, type Row } from '../../../../scripts/build/widget-styles/theme-table.mjs';
import { nothingSeen, themedSheet } from '../../../../scripts/build/widget-styles/themed-sheet.mjs';
import { cutWidgetSheet } from '../../../../scripts/build/widget-styles.mjs';

const any = /^/;
const table: readonly Row[] = [
  { use: 'surface', role: 'own', colors: '*', where: /tooltip/ },
  { use: 'surface', role: 'own', colors: '#fff~50px', where: any },
  { use: 'surface', role: 'background', colors: '#fff #fbfbfb', where: any },
  { use: 'text', role: 'color', colors: '#1d1d21', where: any },
  { use: 'line', role: 'border-color', colors: '#ddd', where: any },
  { use: 'shadow', role: 'own', colors: 'rgba(0,0,0,.1)', where: any },
];

describe('a themed style sheet', () => {
  for (const { what, css, themed } of [
    {
      what: 'follows a property, and has the widget’s colour without it',
      css: '.a{color:#1d1d21;background:#fff}',
      themed:
        '.a{color:var(--okta-sign-in-form-color,#1d1d21);background:var(--okta-sign-in-form-background,#fff)}',
    },
    {
      what: 'follows it within a value',
      css: '.a{border:1px solid #ddd}',
      themed: '.a{border:1px solid var(--okta-sign-in-form-border-color,#ddd)}',
    },
    {
      what: 'leaves the first row’s own colours as they are',
      css: '.tooltip{background:#123456}.a{box-shadow:0 0 1px rgba(0,0,0,.1)}',
      themed: '.tooltip{background:#123456}.a{box-shadow:0 0 1px rgba(0,0,0,.1)}',
    },
    {
      what: 'leaves the white behind a logo',
      css: '.a{background:url(white.png),linear-gradient(90deg,#fff 50px,#fbfbfb 0)}',
      themed:
        '.a{background:url(white.png),linear-gradient(90deg,#fff 50px,var(--okta-sign-in-form-background,#fbfbfb) 0)}',
    },
    {
      what: 'takes no text and no address for a colour',
      css: '.a{background:url(red.png);content:"red"}',
      themed: '.a{background:url(red.png);content:"red"}',
    },
    {
      what: 'rounds corners by a property, but for circles',
      css: '.a{border-radius:0 0 3px 3px}.b{border-radius:50%}.c{border-radius:15px}',
      themed:
        '.a{border-radius:0 0 var(--okta-sign-in-form-radius,3px) var(--okta-sign-in-form-radius,3px)}.b{border-radius:50%}.c{border-radius:15px}',
    },
    {
      what: 'is set in the page’s font, but for icons',
      css: '.a{font-family:Inter,Arial}.b{font-family:okticon}',
      themed:
        '.a{font-family:var(--okta-sign-in-form-font-family,Inter,Arial)}.b{font-family:okticon}',
    },
    {
      what: 'has nothing for browsers without custom elements, where a property would be taken for a value that they know',
      css: '.a{background:-ms-linear-gradient(#fff,#fff);-ms-filter:"progid:x"}',
      themed: '.a{}',
    },
  ]) {
    it(what, () => {
      assert.equal(themedSheet(css, table), themed);
    });
  }

  it('leaves a colour that is in no row of the table as it is, and names it', () => {
    const css = '.a{color:#abc}.b{color:rgb(1 2 3)}';
    const seen = nothingSeen();
    assert.equal(themedSheet(css, table, seen), css);
    assert.deepEqual(seen.strange, ['color: #abc of .a', 'color: rgb(1 2 3) of .b']);
  });
});

it('each colour of the widget’s style sheet is in a row of the table, and each row is for one', async () => {
  const seen = nothingSeen();
  themedSheet(await cutWidgetSheet(), THEME, seen);
  assert.deepEqual(seen.strange, []);
  assert.deepEqual(
    THEME.filter((row) => !seen.used.has(row)),
    [],
  );
});
