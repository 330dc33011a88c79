// dist/cdn/: one module that registers the element, its lazy chunks, and everything they load, to be served by anyone.
import { build } from 'rolldown';
import { root } from '../root.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

export const entryFile = 'okta-sign-in.js';

/** Needs `dist/esm` and `dist/assets`. */
export async function buildForBrowsers() {
  // By a computed name, because the types are there before the build is.
  const built = `${root}dist/esm/vite.js`;
  const { oktaSignInAssets } = /** @type {typeof import('../../src/vite.js')} */ (await import(built));
  // Rolldown by itself, which is what Vite builds with: Vite would put its preload helper in front of every lazy chunk,
  // and in lib mode leave white space in ES modules.
  await build({
    cwd: root,
    input: 'src/define.ts',
    platform: 'browser',
    tsconfig: 'tsconfig.build.json',
    preserveEntrySignatures: 'strict',
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [oktaSignInAssets({ folder: 'assets' }), thirdPartyNotices()],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      minify: true,
      comments: { legal: false },
      entryFileNames: entryFile,
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  });
}
