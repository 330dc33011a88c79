// dist/widget/: the Identity Engine's widget in two parts, for an app that bundles the element. Its bundler makes one chunk of each.
import { build } from 'rolldown';
import { root } from '../root.mjs';
import { nativeFetch } from './native-fetch.mjs';
import { splitWidget } from './split-widget.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

/** @param {string} dir */
export async function buildForBundlers(dir = 'dist/widget') {
  const notices = thirdPartyNotices();
  await build({
    cwd: root,
    input: { oie: '@okta/okta-signin-widget/oie' },
    platform: 'browser',
    // The app has auth-js once: the element imports it, too.
    external: '@okta/okta-auth-js',
    preserveEntrySignatures: 'allow-extension',
    transform: {
      target: 'es2022',
      // Turbopack would look for the modules that the clipboard's package names to a loader of AMD.
      define: { 'process.env.NODE_ENV': '"production"', 'define': 'undefined' },
    },
    plugins: [nativeFetch(), splitWidget(), notices.collect, notices.write],
    output: {
      dir,
      format: 'es',
      minify: true,
      comments: { legal: false },
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
    },
  });
}
