// The answers that Okta has recorded for its widget, and a browser and a site that draw them.
import { readdirSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';
import { executableOf } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/root.mjs';
import { chromiumFlags } from '../support/chromium-flags.js';
import { servePages } from '../support/serve-pages.js';
import { buildWidgets } from './build-widgets.js';
import { page, PAGE, type Screen } from './screen-page.js';

const FORM = 'identify-with-password.json';

export interface Screens {
  readonly screens: readonly Screen[];
  /** How many answers they are of. */
  readonly answers: number;
  /** The folder that has them. */
  readonly mocks: string;
  readonly browser: Browser;
  readonly origin: string;
  close(): Promise<void>;
}

/** Those of the folder `MOCKS` whose name has `ONLY` in it. */
export async function openScreens(): Promise<Screens> {
  const folder = `${root}.cache/screens/built/`;
  const mocks = process.env['MOCKS'] ?? '';
  const only = process.env['ONLY'] ?? '';
  const answers = readdirSync(mocks).filter(
    (name) => name.endsWith('.json') && name.includes(only),
  );
  await buildWidgets(folder);
  const site = await servePages(
    { [PAGE]: page },
    {
      folders: {
        '/answers/': `${mocks}/`,
        '/built/': folder,
        '/okta/': `${root}node_modules/@okta/okta-signin-widget/dist/`,
        '/axe/': `${root}node_modules/axe-core/`,
      },
    },
  );
  const browser = await launch({
    browser: 'chrome',
    executablePath: executableOf('chromium'),
    headless: true,
    args: chromiumFlags,
  });
  return {
    screens: answers.flatMap((answer) =>
      answer.startsWith('error') ? [{ answer }, { answer, form: FORM }] : [{ answer }],
    ),
    answers: answers.length,
    mocks,
    browser,
    origin: site.origin,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

export const nameOf = ({ answer, form }: Screen): string =>
  form === undefined ? answer : `${answer}, for a form`;
