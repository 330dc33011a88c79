import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../../../scripts/root.mjs';
import { withModernFonts } from '../../../../scripts/build/widget-styles/font-sources.mjs';
import { iconFont, shownTexts } from '../../../../scripts/build/widget-styles/icon-font.mjs';

const font = readFileSync(`${root}node_modules/@okta/okta-signin-widget/dist/font/okticon.woff`);

it('what a style sheet shows is found with its escapes resolved', () => {
  const css = String.raw`.a:before{content:"\e051"}.b:after{content:counter(n) ". "}.c:after{content:"\"\e05b "}`;
  assert.deepEqual(shownTexts(css), ['\ue051', '. ', '"\ue05b']);
});

it('the icon font is WOFF2, and smaller the fewer icons are shown', async () => {
  const one = await iconFont(font, String.raw`.a:before{content:"\e051"}`);
  const two = await iconFont(
    font,
    String.raw`.a:before{content:"\e051"}.b:before{content:"\e020"}`,
  );
  assert.equal(one.subarray(0, 4).toString('latin1'), 'wOF2');
  assert.ok(one.length < two.length && two.length < 2000);
});

it('a font’s files for older browsers are left out, and others stand for some', () => {
  const face = (src: string) => `@font-face{font-family:i;${src}}`;
  const css = face(
    'src:url(i.eot);src:url(i.eot?#iefix) format("embedded-opentype"),url(i.woff) format("woff"),url(i.svg#i) format("svg")',
  );
  assert.equal(withModernFonts(css), face('src:url(i.woff) format("woff")'));
  assert.equal(
    withModernFonts(css, () => 'url(cut.woff2) format("woff2")'),
    face('src:url(cut.woff2) format("woff2")'),
  );
});
