// docs/browsers.md, of what the code uses.
import { dayOf, DISPENSABLE, firstVersions } from './baseline.mjs';

/** How many of the newest features the page names. */
const NEWEST = 10;

/** @typedef {import('./baseline.mjs').Feature} Feature */

/** @param {readonly Feature[]} used newest first */
export function browsersPage(used) {
  const [newest] = used;
  if (!newest) throw new Error('No feature was found: the search is broken');
  const first = firstVersions(used);
  return `# Browsers

**Baseline ${dayOf(newest).slice(0, 4)}**: all that \`<okta-sign-in>\` and \`<okta-session>\` use themselves is in every browser of
[Baseline](https://web.dev/baseline) since ${dayOf(newest)}.

| Chrome, Edge | Firefox | Safari |
|---|---|---|
| ${first['chrome'] ?? ''} | ${first['firefox'] ?? ''} | ${first['safari'] ?? ''} (iOS ${first['safari_ios'] ?? ''}) |

\`npm run browsers\` writes this page: it looks up each name of the browser’s and of the language’s that the code of \`src/\` uses, ${String(used.length)} of them, and each property, function and selector of its
style sheets, in [web-features](https://github.com/web-platform-dx/web-features). \`test/entries/browser-support.test.ts\` fails where the code uses something newer than the page
says. The widget and auth-js are written for older browsers. What is really driven in the tests: Chromium 138, Firefox 144, WebKitGTK 2.50, and later ones.

## The newest features

| since | feature | used in |
|---|---|---|
${used.slice(0, NEWEST).map(row).join('\n')}

## Used where the browser has it

| feature | without it |
|---|---|
${[...DISPENSABLE].map(([key, instead]) => `| \`${nameOf(key)}\` | ${instead} |`).join('\n')}
| passkeys, popups, Web Locks, session storage | see [passkeys](passkeys.md), [popups](popups.md), [reliability](reliability.md) |
`;
}

/** @param {Feature} feature */
function row(feature) {
  const files = [...new Set(feature.files)].sort();
  return `| ${dayOf(feature)} | \`${nameOf(feature.key)}\` | ${files.map((file) => `[${file.replace(/^src\//, '')}](../${file})`).join(', ')} |`;
}

/** @param {string} key */
const nameOf = (key) =>
  key.replace(/^(?:api|javascript\.builtins|css\.\w+(?:\.color)?)\./, '').replace(/_static$/, '');
