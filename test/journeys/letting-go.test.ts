import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forEachEngine } from '../support/for-each-engine.js';
import { startJourney } from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

declare global {
  var gone: WeakRef<Element>;
}

const takeOut = () => {
  const element = document.querySelector('okta-sign-in')!;
  globalThis.gone = new WeakRef(element);
  element.remove();
};

const isForgotten = () => {
  gc!(); // Only Chromium can be told to.
  return gone.deref() === undefined;
};

forEachEngine((browser, engine) => {
  if (engine !== 'chromium') return;

  it('an element that is taken out with its form is kept by nothing', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await formSays(page, 'Sign In');
    await page.evaluate(takeOut);
    assert.equal(await page.waitFor(isForgotten), true);
  });

  it('an element that is taken out once it has signed someone in is kept by nothing', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    await page.evaluate(takeOut);
    assert.equal(await page.waitFor(isForgotten), true);
  });
});
