// The widget's style sheet, fonts, images and translations, so that nothing has to come from Okta's CDN.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { root } from '../root.mjs';

const widget = `${root}node_modules/@okta/okta-signin-widget/dist/`;

/** The style sheet finds `../font` and `../img`; the widget finds `labels/json` under its assets' base.
 * @type {readonly string[]} */
const assets = ['css/okta-sign-in.min.css', 'font', 'img', 'labels/json'];

/** Labels in Okta's own test languages, such as `login_ok_PL.json`: no user reads them. */
export const testLanguage = /_ok_\w+\.json$/;

/** @param {string} folder */
export async function copyWidgetAssets(folder) {
  await Promise.all(
    assets.map((path) =>
      cp(widget + path, `${folder}/${path}`, {
        recursive: true,
        filter: (file) => !testLanguage.test(file),
      }),
    ),
  );
  // It names a source map that is not taken along, and Vite's development server complains that it is missing.
  const styleSheet = `${folder}/css/okta-sign-in.min.css`;
  await writeFile(
    styleSheet,
    (await readFile(styleSheet, 'utf8')).replace(/\s*\/\*# sourceMappingURL=\S+\*\/\s*$/, '\n'),
  );
}
