// What the build makes of the widget's style sheet and fonts: the whole sheet for the Classic engine, and the sheet cut to what an Identity Engine's page
// can show, with the icons that this shows; and smaller fonts of text. The cut goes by the code of the widget that is installed, so the next release needs no list.
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../root.mjs';
import { cutSheet } from './widget-styles/cut-sheet.mjs';
import { withModernFonts } from './widget-styles/font-sources.mjs';
import { iconFont } from './widget-styles/icon-font.mjs';
import { textFont } from './widget-styles/text-font.mjs';
import { THEME_ADDITIONS } from './widget-styles/theme-additions.mjs';
import { THEME } from './widget-styles/theme-table.mjs';
import { nothingSeen, themedSheet } from './widget-styles/themed-sheet.mjs';
import { codeOfWidget, sassOfWidget } from './widget-styles/widget-code.mjs';

const widget = `${root}node_modules/@okta/okta-signin-widget/dist/`;

/** The sheets by the names that `src/widget/style-sheets.ts` asks for. */
export const WHOLE_SHEET = 'css/okta-sign-in.min.css';
export const CUT_SHEET = 'css/okta-sign-in.oie.min.css';
export const ICONS = 'font/okticon.woff2';

/** @returns {Promise<Readonly<Record<string, string | Buffer>>>} by their places in the assets' folder */
export async function widgetStyles() {
  const cut = await cutWidgetSheet();
  return {
    [WHOLE_SHEET]: withModernFonts(wholeSheet()),
    [CUT_SHEET]: withModernFonts(themed(cut) + THEME_ADDITIONS, cutIcons),
    [ICONS]: await iconFont(readFileSync(`${widget}font/okticon.woff`), cut),
    ...(await textFonts()),
  };
}

async function textFonts() {
  const files = readdirSync(`${widget}font`).filter((name) => name.endsWith('.woff2'));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name) => [
        `font/${name}`,
        await textFont(readFileSync(`${widget}font/${name}`)),
      ]),
    ),
  );
}

/** Okta's colours come and go with its releases: one that is not known yet stops nothing. @param {string} css */
function themed(css) {
  const seen = nothingSeen();
  const sheet = themedSheet(css, THEME, seen);
  if (seen.strange.length > 0)
    console.warn(
      `The widget’s style sheet has colours that no row of scripts/build/widget-styles/theme-table.mjs knows, and that follow no property:\n${seen.strange.join('\n')}`,
    );
  return sheet;
}

/** As Okta made it, but for what is left out. */
export const cutWidgetSheet = async () =>
  cutSheet(wholeSheet(), await codeOfWidget(widget), sassOfWidget(widget));

const wholeSheet = () => withoutSourceMap(readFileSync(widget + WHOLE_SHEET, 'utf8'));

/** @param {string} source one of a font face's */
const cutIcons = (source) =>
  source.includes('okticon.woff)') ? `url(../${ICONS}) format("woff2")` : source;

/** It names a source map that is not taken along, and Vite's development server complains that it is missing. @param {string} css */
const withoutSourceMap = (css) => css.replace(/\s*\/\*# sourceMappingURL=\S+\*\/\s*$/, '\n');
