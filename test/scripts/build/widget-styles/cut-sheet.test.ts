import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cutSheet } from '../../../../scripts/build/widget-styles/cut-sheet.mjs';

const cut = (css: string, code: string, sources = '') => cutSheet(css, code, sources);

it('a cut style sheet has the rules whose names the code has', async () => {
  const css = '.form{color:red}.form .old{color:blue}.gone,.form{margin:0}';
  assert.equal(await cut(css, '"form"'), '.form{color:red}.form{margin:0}');
});

it('a cut style sheet has what the sources name, too, such as what another script brings', async () => {
  assert.equal(await cut('.badge{top:0}.old{top:0}', '', '.badge { top: 0 }'), '.badge{top:0}');
});

it('a cut style sheet has the animations and fonts that are left in use alone', async () => {
  const css =
    '@keyframes a{to{top:0}}@keyframes b{to{top:0}}@font-face{font-family:One}@font-face{font-family:Two}.form{animation:a;font-family:One}.old{animation:b;font-family:Two}';
  assert.equal(
    await cut(css, '"form"'),
    '@keyframes a{to{top:0}}@font-face{font-family:One}.form{animation:a;font-family:One}',
  );
});
