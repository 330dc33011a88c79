// Each way in, with everything that could tell it twice or lose it: a second tag, a tag that comes and goes.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  errorsIn,
  eventsOn,
  type Journey,
  type JourneyOptions,
  signInsIn,
  startJourney,
  tokenAnswers,
} from '../support/journey.js';
import {
  enterMailedCode,
  enterPassword,
  fillIn,
  formSays,
  greeted,
  leaveForFacebook,
} from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const codeFlow: JourneyOptions['client'] = () => ({
  grantTypes: ['authorization_code', 'refresh_token'],
});

interface WayIn extends JourneyOptions {
  readonly name: string;
  readonly source: 'widget' | 'callback';
  readonly take: (journey: Journey) => Promise<unknown>;
}

const waysIn: readonly WayIn[] = [
  {
    name: 'the form',
    source: 'widget',
    take: ({ page }) => enterPassword(page, ADA, DEMO_PASSWORD),
  },
  {
    name: 'the form with a second factor',
    source: 'widget',
    async take({ page, org }) {
      await enterPassword(page, 'grace@example.com', DEMO_PASSWORD);
      await enterMailedCode(page, org.outbox, 'grace@example.com');
    },
  },
  {
    name: 'a provider',
    source: 'callback',
    async take({ page }) {
      await leaveForFacebook(page);
      await page.click('#known-user');
    },
  },
  {
    name: 'a provider with a second factor',
    source: 'widget',
    async take({ page, org }) {
      await leaveForFacebook(page);
      await page.click('#known-user-with-factor');
      await formSays(page, 'Verify with your email');
      await enterMailedCode(page, org.outbox, 'social@example.com');
    },
  },
  {
    name: 'the hosted page',
    source: 'callback',
    attributes: 'mode="redirect"',
    client: codeFlow,
    async take({ page }) {
      await page.click('okta-sign-in >>> [part="sign-in"]');
      await page.type('#username', ADA);
      await page.type('#password', DEMO_PASSWORD);
      await page.click('#submit');
    },
  },
  {
    name: 'the Classic form',
    source: 'widget',
    attributes: 'engine="classic"',
    client: codeFlow,
    take: ({ page }) => fillIn(page, { username: ADA, password: DEMO_PASSWORD }),
  },
];

/** What happens to every tag of every page. */
const surroundings = {
  'two tags': { tags: 2, markup: '' },
  'a tag that is mounted twice at once, as by React’s StrictMode': {
    tags: 1,
    markup: `<script type="module">
      await customElements.whenDefined('okta-sign-in');
      const element = document.querySelector('okta-sign-in'), { parentNode, nextSibling } = element;
      element.remove();
      parentNode.insertBefore(element, nextSibling);
    </script>`,
  },
  'a tag that is taken out in the middle and put back': {
    tags: 1,
    markup: `<script type="module">
      const element = document.querySelector('okta-sign-in'), { parentNode, nextSibling } = element;
      const status = element.getAttribute('status');
      if (status === null || status === 'starting') {
        await new Promise((resolve) => element.addEventListener('status-changed', resolve, { once: true }));
      }
      element.remove();
      setTimeout(() => parentNode.insertBefore(element, nextSibling));
    </script>`,
  },
} as const;

forEachEngine((browser) => {
  for (const { name, source, take, ...options } of waysIn) {
    for (const [what, around] of Object.entries(surroundings)) {
      it(`tells one sign-in by ${name} once, with ${what}`, async (t) => {
        const journey = await startJourney(t, browser, { ...options, ...around });
        const { page, home, org } = journey;
        await page.goto(home);
        await take(journey);
        await greeted(page);
        await page.waitFor(
          (count) => document.querySelectorAll('okta-sign-in[status="signed-in"]').length === count,
          around.tags,
        );
        const told = (await eventsOn(page))
          .filter(({ type }) => type === 'signed-in')
          .map(({ tag }) => tag);
        assert.deepEqual(told.sort(), [...Array(around.tags).keys()]);
        const others = Array<string>(around.tags - 1).fill('storage at /');
        assert.deepEqual((await signInsIn(page)).sort(), [...others, `${source} at /`].sort());
        assert.deepEqual(await errorsIn(page), []);
        assert.deepEqual(tokenAnswers(org), [200]);
      });
    }
  }
});
