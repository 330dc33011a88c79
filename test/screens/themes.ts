// The command behind `npm run test:screens -- --themes`.
import { type Faint, faintIn } from './contrast.js';
import { ScreenPage } from './draw-screen.js';
import { nameOf, openScreens } from './recorded-screens.js';
import { readyTheme } from '../gallery/ready-theme.js';

const UNSET = '';
const inScheme = (scheme: string) =>
  `:root, #widget { color-scheme: ${scheme}; } ${readyTheme('#widget')}`;
const themes = { light: inScheme('light'), dark: inScheme('dark') };

const { screens, browser, origin, close } = await openScreens();
const page = await ScreenPage.open(browser, origin, 'split');
/** What is faint, as a line, and the screens where. */
const found = new Map<string, string[]>();
let ofWidget = 0;

for (const screen of screens) {
  await page.draw(screen);
  const unset = await page.evaluate(faintIn, UNSET);
  ofWidget += unset.length > 0 ? 1 : 0;
  for (const [theme, css] of Object.entries(themes))
    for (const faint of ours(await page.evaluate(faintIn, css), unset)) {
      const line = `${theme}: ${faint.colors}, ${faint.ratio}: ${faint.element}`;
      found.set(line, [...(found.get(line) ?? []), nameOf(screen)]);
    }
}
await close();
for (const [line, where] of found)
  console.log(`✗ ${line}\n  on ${where.length} screens, such as ${where[0]}`);
console.log(
  `${screens.length} screens in ${Object.keys(themes).length} themes: ${found.size} elements are hard to read. On ${ofWidget} screens some are by the widget’s own colours, without a theme.`,
);
process.exitCode = found.size > 0 || screens.length === 0 ? 1 : 0;

/** What is as faint without a theme is the widget's: its colours are no theme's. */
function ours(faint: readonly Faint[], unset: readonly Faint[]): Faint[] {
  return faint.filter(
    ({ element, colors }) => !unset.some((one) => one.element === element && one.colors === colors),
  );
}
