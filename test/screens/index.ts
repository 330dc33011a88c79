// The command behind `npm run test:screens`.
import { readdirSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { executableOf } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/root.mjs';
import { chromiumFlags } from '../support/chromium-flags.js';
import { servePages } from '../support/serve-pages.js';
import { buildWidgets } from './build-widgets.js';
import { differences, restyled } from './differences.js';
import { ScreenPage } from './draw-screen.js';
import { stylesAt, textsOf } from './look.js';
import { page, PAGE, type Screen } from './screen-page.js';

const folder = `${root}.cache/screens/built/`;
const mocks = process.env['MOCKS'] ?? '';
const only = process.env['ONLY'] ?? '';
const FORM = 'identify-with-password.json';

const answers = readdirSync(mocks).filter((name) => name.endsWith('.json') && name.includes(only));
const screens: readonly Screen[] = answers.flatMap((answer) =>
  answer.startsWith('error') ? [{ answer }, { answer, form: FORM }] : [{ answer }],
);

await buildWidgets(folder);
const site = await servePages(
  { [PAGE]: page },
  {
    folders: {
      '/answers/': `${mocks}/`,
      '/built/': folder,
      '/okta/': `${root}node_modules/@okta/okta-signin-widget/dist/`,
    },
  },
);
const browser = await launch({
  browser: 'chrome',
  executablePath: executableOf('chromium'),
  headless: true,
  args: chromiumFlags,
});
const [whole, split] = await Promise.all([
  ScreenPage.open(browser, site.origin, 'whole'),
  ScreenPage.open(browser, site.origin, 'split'),
]);

const undrawn = new Set<string>();
let failed = 0;
for (const screen of screens) {
  const name = screen.form === undefined ? screen.answer : `${screen.answer}, for a form`;
  const found = await compare(screen);
  if (found.length > 0) console.log(`✗ ${name}\n  ${found.join('\n  ')}`);
  failed += found.length > 0 ? 1 : 0;
}
await browser.close();
await site.close();
if (undrawn.size > 0) console.log(`No screen comes of ${[...undrawn].join(', ')}`);
console.log(
  `${screens.length} screens of ${answers.length} recorded answers, ${undrawn.size} of which draw nothing; ${failed} differ.`,
);
process.exitCode = failed > 0 || screens.length === 0 ? 1 : 0;

/** What differs is drawn once more: a browser that has much to do may look before all is laid out. */
async function compare(screen: Screen): Promise<string[]> {
  return (await comparedOnce(screen)).length > 0 ? comparedOnce(screen) : [];
}

async function comparedOnce(screen: Screen): Promise<string[]> {
  const [one, other] = await Promise.all([whole.draw(screen), split.draw(screen)]);
  if (!one.isDrawn) undrawn.add(screen.answer);
  const found = differences(one, other, await whole.evaluate(textsOf));
  if (found.length > 0) return found;
  return Promise.all(restyled(one, other).slice(0, 5).map(stylesThatDiffer));
}

async function stylesThatDiffer(index: number): Promise<string> {
  const [one, other] = await Promise.all([
    whole.evaluate(stylesAt, index),
    split.evaluate(stylesAt, index),
  ]);
  const styles = other.styles.flatMap((style, at) =>
    style === one.styles[at] ? [] : [`${style}, not ${one.styles[at]}`],
  );
  return `styles of ${one.element}: ${styles.slice(0, 4).join('; ')}`;
}
