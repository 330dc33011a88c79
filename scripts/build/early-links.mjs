// For the head of a page whose users mostly come to sign in: what the form will ask for is fetched beside okta-sign-in.js, not after it.
import { CUT_SHEET } from './widget-styles.mjs';

const parts = ['session-work', 'oie-client', 'oie-widget'];

/** @param {Record<string, string>} integrity file → its `integrity` attribute @returns {string} HTML; paths from okta-sign-in.js */
export function earlyLinks(integrity) {
  const modules = parts.map((part) => {
    const [file, hash] =
      Object.entries(integrity).find(([name]) => name.startsWith(`chunks/${part}-`)) ?? [];
    if (file === undefined) throw new Error(`The build made no chunk ${part}`);
    return `<link rel="modulepreload" href="${file}" integrity="${hash}" crossorigin>`;
  });
  return [
    ...modules,
    `<link rel="preload" as="style" href="assets/${CUT_SHEET}">`,
    // A browser talks to the org by two connections: with its cookies, and without. By the latter the first request goes out at once.
    '<link rel="preconnect" href="https://your-org.okta.com">',
    '<link rel="preload" as="fetch" href="https://your-org.okta.com/oauth2/default/.well-known/openid-configuration" crossorigin>',
    '',
  ].join('\n');
}
