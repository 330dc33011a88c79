// dist/cdn/: one module that registers the element, its lazy chunks, and everything they load, to be served by anyone.
import { posix } from 'node:path';
import { build } from 'rolldown';
import { root } from '../root.mjs';
import { minified } from './minified.mjs';
import { minifiedStyles } from './minified-styles.mjs';
import { nativeFetch } from './native-fetch.mjs';
import { retriedImports, partsFromEntry } from './retried-imports.mjs';
import { splitWidget } from './split-widget.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

export const entryFile = 'okta-sign-in.js';

/** @typedef {import('rolldown').Plugin} Plugin */
/** @typedef {import('rolldown').OutputChunk} OutputChunk */

/** Each engine's SDK and its widget, by the names of their chunks: what is imported, and from where. */
const engines = {
  'oie-client': 'src/okta/identity-engine-client.ts',
  'oie-widget': '@okta/okta-signin-widget/oie',
  'classic-client': 'src/okta/classic-engine-client.ts',
  'classic-widget': '@okta/okta-signin-widget/classic',
};

/** The element's own words, with a chunk for each language. Built by itself: what it shares with the entry's lazy part would be one more file for every page. */
const words = { words: 'src/element/page-words.ts' };

/** What is built before the entry, by the names of the chunks: what is imported, and from where. */
const before = { ...engines, ...words };

/** auth-js with what it imports. The widget imports it too, and takes it from the client's chunk. */
const sdk = /\/node_modules\/(@okta\/okta-auth-js|js-cookie|tiny-emitter)\/|\/src\/okta\//;

/**
 * Needs `dist/esm` and `dist/cdn/assets`.
 * @param {string} dir
 */
export async function buildForBrowsers(dir = 'dist/cdn') {
  // By a computed name, because the types are there before the build is.
  const built = `${root}dist/esm/bundlers/vite.js`;
  const { oktaSignInAssets } = /** @type {typeof import('../../src/bundlers/vite.js')} */ (
    await import(built)
  );
  const notices = thirdPartyNotices();
  // An engine at a time: in one build, what both share would lie in chunks of its own, with all that either of them needs of it.
  const oie = await buildEntries(pick('oie-client', 'oie-widget'), dir, [
    splitWidget(),
    notices.collect,
  ]);
  const classic = await buildEntries(pick('classic-client', 'classic-widget'), dir, [
    notices.collect,
  ]);
  const languages = await buildEntries(words, dir, [notices.collect]);
  await buildEntries({ 'okta-sign-in': 'registers-only' }, dir, [
    registersOnly(),
    oneLazyPart(),
    oktaSignInAssets({ folder: 'assets' }),
    minifiedStyles(),
    builtBefore([...oie, ...classic, ...languages]),
    retriedImports(entryFile),
    notices.collect,
    notices.write,
  ]);
}

/** @param {(keyof typeof engines)[]} names */
const pick = (...names) => Object.fromEntries(names.map((name) => [name, engines[name]]));

/**
 * @param {Record<string, string>} input
 * @param {string} dir
 * @param {Plugin[]} plugins
 * @returns {Promise<OutputChunk[]>}
 */
async function buildEntries(input, dir, plugins) {
  // Rolldown by itself, which is what Vite builds with: Vite would put its preload helper in front of every lazy chunk,
  // and in lib mode leave white space in ES modules.
  const { output } = await build({
    cwd: root,
    input,
    platform: 'browser',
    tsconfig: 'tsconfig.build.json',
    // What the lazy chunks share with the entry they import from the entry: one more file would be one more round trip.
    preserveEntrySignatures: 'allow-extension',
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    // A constant that only a lazy chunk uses stays out of the entry, whichever file it is written in.
    optimization: { inlineConst: true },
    plugins: [nativeFetch(), partsFromEntry(), ...plugins, minified()],
    output: {
      dir,
      format: 'es',
      minify: false,
      comments: { legal: false },
      entryFileNames: ({ name }) =>
        `${name}.js` === entryFile ? entryFile : 'chunks/[name]-[hash].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: {
        groups: Object.keys(input)
          .filter((name) => name.endsWith('-client'))
          .map((name) => ({ name, test: sdk })),
      },
    },
  });
  return output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

/**
 * A page that loads the element by a script tag imports nothing from it: what only an import could reach is left to the chunks.
 * @returns {Plugin}
 */
function registersOnly() {
  return {
    name: 'registers-only',
    resolveId: { filter: { id: /^registers-only$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0registers-only$/ },
      handler: () => ({
        code: `import ${JSON.stringify(`${root}src/define.ts`)};`,
        moduleType: 'js',
      }),
    },
  };
}

/**
 * The steps of the session and the form are one file, which fails as one and is fetched again as one. With two of them the second would import by its name
 * what it shares with the first, and Firefox does not fetch again by the same name what failed once.
 * @returns {Plugin}
 */
function oneLazyPart() {
  const parts = ['session/session-work', 'element/form-view'];
  return {
    name: 'one-lazy-part',
    resolveId: {
      filter: { id: /\/(session-work|form-view)\.js$/ },
      handler: (_id, _importer, { kind }) => (kind === 'dynamic-import' ? 'session-work' : null),
    },
    load: {
      filter: { id: /^session-work$/ },
      handler: () => ({
        code: parts
          .map((part) => `export * from ${JSON.stringify(`${root}src/${part}.ts`)};`)
          .join('\n'),
        moduleType: 'js',
      }),
    },
  };
}

/**
 * Points the imports of the engines' parts, and of the words, to the files that were made of them.
 * @param {OutputChunk[]} chunks
 * @returns {Plugin}
 */
function builtBefore(chunks) {
  const files = new Map(chunks.map(({ name, fileName }) => [`built-before:${name}`, fileName]));
  const names = new Map([
    ...Object.entries(before).map(
      ([name, source]) => /** @type {const} */ ([posix.basename(source, '.ts'), name]),
    ),
    ['#oie-widget', 'oie-widget'],
  ]);
  let isFilledIn = false;
  return {
    name: 'built-before',
    resolveId: {
      filter: {
        id: /((identity|classic)-engine-client|\/page-words)\.js$|^#oie-widget$|^@okta\/okta-signin-widget\/classic$/,
      },
      handler(id) {
        const name = names.get(posix.basename(id, '.js'));
        return name === undefined ? null : { id: `built-before:${name}`, external: true };
      },
    },
    load: {
      filter: { id: /\/src\/widget\/widget-chunk\.ts$/ },
      handler() {
        isFilledIn = true;
        return {
          code: 'export const widgetChunk = (engine) => new URL(engine === "classic" ? "built-before:classic-widget" : "built-before:oie-widget", import.meta.url).href;',
          moduleType: 'js',
        };
      },
    },
    buildEnd(error) {
      if (!error && !isFilledIn)
        throw new Error(
          'src/widget/widget-chunk.ts was not found: the tag could not fetch the widget’s file ahead',
        );
    },
    renderChunk(code, { fileName }) {
      if (!code.includes('built-before:')) return null;
      return code.replaceAll(/built-before:[\w-]+/g, (name) =>
        pathTo(files.get(name) ?? name, fileName),
      );
    },
  };
}

/** @param {string} file @param {string} from both in the output folder */
function pathTo(file, from) {
  const path = posix.relative(posix.dirname(from), file);
  return path.startsWith('.') ? path : `./${path}`;
}
