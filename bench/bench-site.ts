// The pages, an org for them, and a browser.
import { readFileSync } from 'node:fs';
import { type Browser, launch } from 'puppeteer-core';
import { executableOf } from '../scripts/browsers.mjs';
import { root } from '../scripts/root.mjs';
import { type LocalOrg, type LocalOrgPolicies, startLocalOrg } from '../local-org/src/index.js';
import { chromiumFlags } from '../test/support/chromium-flags.js';
import { servePages } from '../test/support/serve-pages.js';
import { authJsFolder, authJsPage, ourPage, rawPage, widgetFolder } from './pages.js';

export interface BenchSite {
  readonly browser: Browser;
  readonly org: LocalOrg;
  readonly clientId: string;
  readonly origin: string;
  /** Address of each page, by its name. */
  readonly pages: Readonly<Record<PageName, string>>;
  close(): Promise<void>;
}

export const pageNames = [
  'raw widget',
  'raw widget, oie bundle',
  '<okta-sign-in>',
  '<okta-sign-in> with links',
  'auth-js alone',
  'hosted page',
] as const;
export type PageName = (typeof pageNames)[number];

/** @param policies of the org */
export async function openBenchSite(policies: LocalOrgPolicies = {}): Promise<BenchSite> {
  const executablePath = executableOf('chromium');
  const site = await servePages(
    {},
    {
      dist: `${root}dist/`,
      asCdn: true,
      folders: {
        [widgetFolder]: `${root}node_modules/@okta/okta-signin-widget/dist/`,
        [authJsFolder]: `${root}node_modules/@okta/okta-auth-js/dist/`,
      },
    },
  );
  const paths: Record<PageName, string> = {
    'raw widget': '/raw',
    'raw widget, oie bundle': '/raw-oie',
    '<okta-sign-in>': '/ours',
    '<okta-sign-in> with links': '/ours-with-links',
    'auth-js alone': '/auth-js',
    'hosted page': '/hosted',
  };
  const addressOf = (name: PageName) => `${site.origin}${paths[name]}`;
  const clientId = '0oabench';
  const redirectUris = pageNames.map(addressOf);
  const org = await startLocalOrg({
    port: 0,
    policies,
    clients: [
      {
        clientId,
        redirectUris,
        grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'],
      },
    ],
  });
  const settingsOf = (name: PageName) => ({
    issuer: org.issuer,
    clientId,
    redirectUri: addressOf(name),
  });
  const links = readFileSync(`${root}dist/cdn/links.html`, 'utf8')
    .replaceAll('href="', 'href="/dist/cdn/')
    .replaceAll('/dist/cdn/https://your-org.okta.com', org.url);
  const html: Record<PageName, string> = {
    'raw widget': rawPage(settingsOf('raw widget'), 'okta-sign-in.min.js'),
    'raw widget, oie bundle': rawPage(
      settingsOf('raw widget, oie bundle'),
      'okta-sign-in.oie.min.js',
    ),
    '<okta-sign-in>': ourPage(settingsOf('<okta-sign-in>')),
    '<okta-sign-in> with links': ourPage(settingsOf('<okta-sign-in> with links'), links),
    'auth-js alone': authJsPage(settingsOf('auth-js alone')),
    'hosted page': ourPage(settingsOf('hosted page'), '', 'mode="redirect"'),
  };
  for (const name of pageNames) site.serve(paths[name], html[name]);
  const browser = await launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    args: chromiumFlags,
  });
  return {
    browser,
    org,
    clientId,
    origin: site.origin,
    pages: Object.fromEntries(pageNames.map((name) => [name, addressOf(name)])) as Record<
      PageName,
      string
    >,
    async close() {
      await browser.close();
      await org.close();
      await site.close();
    },
  };
}
