// dist/widget/: the Identity Engine's widget in two parts, for an app that bundles the element. Its bundler makes one chunk of each.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { build } from 'rolldown';
import { root } from '../root.mjs';
import { nativeFetch } from './native-fetch.mjs';
import { splitWidget } from './split-widget.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

/** @typedef {import('rolldown').BuildOptions} BuildOptions */

/** @param {string} dir */
export async function buildForBundlers(dir = 'dist/widget') {
  const notices = thirdPartyNotices();
  const parts = await mkdtemp(`${tmpdir()}/widget-parts-`);
  try {
    await buildParts(parts, notices.collect);
    // What Rolldown adds for CommonJS may be a third file. Built once more it is in the first, as all that both parts need.
    await build({
      ...inTwoParts(dir),
      cwd: root,
      input: { oie: `${parts}/oie.js` },
      plugins: [notices.write],
    });
  } finally {
    await rm(parts, { recursive: true });
  }
}

/** @param {string} parts the folder @param {import('rolldown').Plugin} collectNotices */
const buildParts = (parts, collectNotices) =>
  build({
    ...inTwoParts(parts),
    cwd: root,
    input: { oie: '@okta/okta-signin-widget/oie' },
    transform: {
      target: 'es2022',
      // Turbopack would look for the modules that the clipboard's package names to a loader of AMD.
      define: { 'process.env.NODE_ENV': '"production"', 'define': 'undefined' },
    },
    plugins: [nativeFetch(), splitWidget(), collectNotices],
  });

/** @param {string} dir @returns {BuildOptions} */
const inTwoParts = (dir) => ({
  platform: 'browser',
  // The app has auth-js once: the element imports it, too.
  external: '@okta/okta-auth-js',
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir,
    format: 'es',
    minify: true,
    comments: { legal: false },
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});
