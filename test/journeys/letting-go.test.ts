import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { startJourney } from '../support/journey.js';
import { enterPassword, fillIn, greeted } from '../support/widget-journey.js';

declare global {
  var gone: WeakRef<Element>[];
  var another: Element;
}

const ADA = 'ada@example.com';

/** The tag, and what the widget drew itself. */
const takeOut = () => {
  const element = document.querySelector('okta-sign-in')!;
  globalThis.another = element.cloneNode(true) as Element;
  globalThis.gone = [element, ...document.querySelectorAll('#okta-sign-in, #okta-sign-in *')].map(
    (node) => new WeakRef(node),
  );
  element.remove();
};

const areForgotten = async () => {
  // Only Chromium can be told to. In a task of its own: else what happens to lie on the stack counts as used.
  await (gc as unknown as (how: { type: 'major'; execution: 'async' }) => Promise<void>)({
    type: 'major',
    execution: 'async',
  });
  return gone.every((node) => node.deref() === undefined);
};

const formIsShown = (page: DrivenPage) =>
  page.waitFor(() => document.querySelector('#okta-sign-in input[type=text]')?.checkVisibility());

forEachEngine((browser, engine) => {
  if (engine !== 'chromium') return;

  for (const { widget, attributes, grantTypes, enter } of [
    {
      widget: 'Identity Engine’s',
      attributes: '',
      grantTypes: ['interaction_code'],
      enter: (page: DrivenPage) => enterPassword(page, ADA, DEMO_PASSWORD),
    },
    {
      widget: 'Classic engine’s',
      attributes: 'engine="classic"',
      grantTypes: ['authorization_code'],
      enter: (page: DrivenPage) => fillIn(page, { username: ADA, password: DEMO_PASSWORD }),
    },
  ] as const) {
    it(`of a tag that is taken out with ${widget} form nothing is kept, and the next one signs someone in`, async (t) => {
      const { page, home } = await startJourney(t, browser, {
        attributes,
        client: () => ({ grantTypes }),
      });
      await page.goto(home);
      await formIsShown(page);
      await page.evaluate(takeOut);
      await page.waitFor(areForgotten);
      await page.evaluate(() => document.body.append(another));
      await enter(page);
      await greeted(page, ADA);
    });
  }

  it('of a tag that is taken out once it has signed someone in nothing is kept', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.evaluate(takeOut);
    assert.equal(await page.waitFor(areForgotten), true);
  });
});
