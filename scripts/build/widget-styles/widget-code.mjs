// What Okta's package has of its Identity Engine widget: the code that runs, and the sources of its style sheet.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'rolldown';
import { root } from '../../root.mjs';

/** The code of the widget, and of ALTCHA, which it fetches by itself where the org asks for it. Minified: what is left are texts and names of properties.
 * @param {string} dist the package's folder */
export async function codeOfWidget(dist) {
  const { output } = await build({
    cwd: root,
    input: { widget: '@okta/okta-signin-widget/oie' },
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    output: { format: 'es', minify: true },
    write: false,
    logLevel: 'warn',
  });
  const chunks = output.map((file) => (file.type === 'chunk' ? file.code : ''));
  return [...chunks, ...altchaOf(dist)].join('\n');
}

/** The code of ALTCHA. Up to 7.45 it is a file in `dist` itself; the oldest releases have none. @param {string} dist */
export const altchaOf = (dist) =>
  existsSync(`${dist}altcha/`) ? textsIn(`${dist}altcha/`, /\.js$/) : textsIn(dist, /^altcha\.js$/);

/** Okta's own style sheets for this widget alone. They name what comes from elsewhere, too, such as the badge of reCAPTCHA. @param {string} dist */
export const sassOfWidget = (dist) => textsIn(`${dist}sass/v2/`, /\.scss$/).join('\n');

/** @param {string} folder @param {RegExp} names */
const textsIn = (folder, names) =>
  readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => readFileSync(folder + name, 'utf8'));
