import assert from 'node:assert/strict';
import type { DrivenPage } from '../../support/driven-page.js';

/** The widget's style sheet came, and its fonts with it. */
export async function assertStyled(page: DrivenPage): Promise<void> {
  await page.waitFor(() =>
    [...document.styleSheets].some(
      ({ href, cssRules }) => href?.includes('okta-sign-in') && cssRules.length > 100,
    ),
  );
  const fonts = await page.evaluate(async () => (await document.fonts.load('16px okticon')).length);
  assert.ok(fonts > 0, 'the icon font loads');
}
