// The widget's style sheets, fonts, images and translations, so that nothing has to come from Okta's CDN.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { root } from '../root.mjs';
import { widgetStyles } from './widget-styles.mjs';

const widget = `${root}node_modules/@okta/okta-signin-widget/dist/`;

/** The style sheets find `../font` and `../img`; the widget finds `labels/json` under its assets' base.
 * @type {readonly string[]} */
const folders = ['font', 'img', 'labels/json'];

/** Labels in Okta's own test languages, such as `login_ok_PL.json`: no user reads them. */
export const testLanguage = /_ok_\w+\.json$/;

/** Fonts for browsers that have no custom elements either. */
const oldFont = /\/font\/[^/]+\.(?:eot|otf|svg|ttf)$/;

/** @param {string} folder */
export async function copyWidgetAssets(folder) {
  await Promise.all(
    folders.map((path) =>
      cp(widget + path, `${folder}/${path}`, {
        recursive: true,
        filter: (file) => !testLanguage.test(file) && !oldFont.test(file),
      }),
    ),
  );
  for (const [path, content] of Object.entries(await widgetStyles())) {
    await mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await writeFile(`${folder}/${path}`, content);
  }
}
