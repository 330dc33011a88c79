// The command behind `npm run test:screens`. It also looks whether the tag takes each answer for one of Okta's.
import { differences, restyled } from './differences.js';
import { ScreenPage } from './draw-screen.js';
import { stylesAt, textsOf } from './look.js';
import { nameOf, openScreens } from './recorded-screens.js';
import { refused } from './refused.js';
import type { Screen } from './screen-page.js';

const { screens, answers, mocks, browser, origin, close } = await openScreens();
const [whole, split] = await Promise.all([
  ScreenPage.open(browser, origin, 'whole'),
  ScreenPage.open(browser, origin, 'split'),
]);

const undrawn = new Set<string>();
let failed = 0;
for (const screen of screens) {
  const found = [...refused(`${mocks}/${screen.answer}`), ...(await compare(screen))];
  if (found.length > 0) console.log(`✗ ${nameOf(screen)}\n  ${found.join('\n  ')}`);
  failed += found.length > 0 ? 1 : 0;
}
await close();
if (undrawn.size > 0) console.log(`No screen comes of ${[...undrawn].join(', ')}`);
console.log(
  `${screens.length} screens of ${answers} recorded answers, ${undrawn.size} of which draw nothing; ${failed} differ.`,
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
