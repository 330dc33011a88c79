// dist/cdn/: one module that registers the element, its lazy chunks, and everything they load, to be served by anyone.
import { posix } from 'node:path';
import { build } from 'rolldown';
import { root } from '../root.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

export const entryFile = 'okta-sign-in.js';

/** @param {string} dir */
export async function buildForBrowsers(dir = 'dist/cdn') {
  // Rolldown by itself, which is what Vite builds with: Vite would put its preload helper in front of every lazy chunk,
  // and in lib mode leave white space in ES modules.
  await build({
    cwd: root,
    input: 'src/define.ts',
    platform: 'browser',
    tsconfig: 'tsconfig.build.json',
    preserveEntrySignatures: 'strict',
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [assetsBesideEntry(), thirdPartyNotices()],
    output: {
      dir,
      format: 'es',
      minify: true,
      comments: { legal: false },
      entryFileNames: entryFile,
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  });
}

/**
 * In the ES modules the widget's assets are two folders up (see src/browser/assets-base.ts), here they are beside the entry.
 * The path is filled in when the module's chunk is known.
 * @returns {import('rolldown').Plugin}
 */
function assetsBesideEntry() {
  const placeholder = '__ASSETS_FROM_THIS_CHUNK__';
  return {
    name: 'assets-beside-entry',
    load: {
      filter: { id: /\/src\/browser\/assets-base\.ts$/ },
      handler: () => ({
        code: `export const assetsBase = new URL(${placeholder}, import.meta.url).href;`,
        moduleType: 'js',
      }),
    },
    renderChunk(code, chunk) {
      if (!code.includes(placeholder)) return null;
      const path = posix.relative(posix.dirname(chunk.fileName), 'assets');
      return code.replaceAll(placeholder, JSON.stringify(`${path.startsWith('.') ? path : `./${path}`}/`));
    },
  };
}
