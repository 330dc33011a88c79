import { expect } from '@open-wc/testing';
import { findings } from '../support/axe.js';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg } from '../support/local-org.js';
import { formShows, until } from '../support/widget-form.js';
import { walks } from '../support/widget-walks.js';

const form = document.body;

/** So many frames after a screen has come, the Classic engine has begun to fade it in. */
const FRAMES = 10;
let stillFrames = 0;

/** The Classic engine's screens fade in, and what is half there has little contrast. Asked once a frame. */
const isStill = (): boolean => {
  const isOpaque = [...document.querySelectorAll('#okta-sign-in [style*="opacity"]')].every(
    (node) => getComputedStyle(node).opacity === '1',
  );
  stillFrames = isOpaque ? stillFrames + 1 : 0;
  return stillFrames > FRAMES;
};

const rulesBroken = async (): Promise<string[]> => {
  const found = await findings({ include: document.querySelector('[data-okta-sign-in-widget]')! });
  return [...new Set(found.map((finding) => finding.split(':')[0] ?? ''))];
};

describe('the widget’s own screens', () => {
  afterEach(cleanUp);

  for (const [name, { attributes, org: options, known = {}, walk }] of Object.entries(walks)) {
    it(`of ${name} have no finding but those that docs/accessibility.md lists`, async () => {
      const org = await startOrg(options);
      await place(org, attributes).next('ready');
      const found: Record<string, string[]> = {};
      await walk(async (screen, says) => {
        await formShows(form, says);
        stillFrames = 0;
        await until(isStill, 'the screen to be there');
        found[screen] = await rulesBroken();
      }, org);
      expect(found).to.deep.equal(
        Object.fromEntries(Object.keys(found).map((screen) => [screen, known[screen] ?? []])),
      );
    });
  }

  it('have the one that docs/accessibility.md lists in a page with a `main` of its own', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    try {
      await place(await startOrg()).next('ready');
      expect(await rulesBroken()).to.deep.equal(['aria-allowed-role']);
    } finally {
      main.remove();
    }
  });
});
