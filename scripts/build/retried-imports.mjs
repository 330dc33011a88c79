// Firefox remembers until the page is left that a module did not load, and WebKit that its preload did not: asked for by the same name, it has failed
// already. So a lazy chunk that failed is asked for once more under another name, from then on, and everyone who needs it has it from there.

/** @typedef {import('rolldown').Plugin} Plugin */

const NAME = 'importRetried';

/** What has been loaded, by its path. At the document: a page that loads the entry by another name, with a query, say, has it twice. */
const LOADED = 'globalThis[Symbol.for("okta-sign-in-element/parts")]';

/** How each part fetches further ones: as the entry does that brought it. */
const IMPORTERS = 'globalThis[Symbol.for("okta-sign-in-element/importers")]';

/**
 * In the entry, where the paths of its own imports mean the same. What the page gave a hash for, by a link or an import map, keeps its name: by
 * another the browser would check nothing.
 */
const HELPER = `
const importTries = {};
const loadedParts = ${LOADED} ??= {};
const importers = ${IMPORTERS} ??= {};
const isPinned = ({ href }) => [...document.querySelectorAll("link[integrity],script[type=importmap]")].some((node) => node.href === href || node.text?.includes("integrity"));
const importsUnderWay = {};
function ${NAME}(path) {
  importers[path] = ${NAME};
  const attempt = (isLast) => {
    const tries = importTries[path] ?? 1;
    return import(tries === 1 || isPinned(new URL(path, import.meta.url)) ? path : path + "?try=" + tries).then((part) => (loadedParts[path] = part), (cause) => {
      importTries[path] = tries + 1;
      if (isLast) throw cause;
      return attempt(true);
    });
  };
  return importsUnderWay[path] ??= attempt().finally(() => delete importsUnderWay[path]);
}
`;

const LAZY_IMPORT = /\bimport\("(\.\/[^"]+)"\)/g;

/**
 * For the entry: its lazy imports. A widget comes after its SDK.
 * @param {string} entryFile
 * @returns {Plugin}
 */
export function retriedImports(entryFile) {
  return {
    name: 'retried-imports',
    renderChunk(code, { fileName }) {
      if (fileName !== entryFile) return null;
      const paths = [...code.matchAll(LAZY_IMPORT)].map(([, path = '']) => path);
      const call = (/** @type {string} */ path) => `${NAME}("${path}")`;
      return (
        replaced(code, LAZY_IMPORT, (_, path) => {
          const sdk =
            path.includes('-widget-') &&
            paths.find((other) => other.startsWith(path.replace(/-widget-.*/, '-client-')));
          return sdk ? `${call(sdk)}.then(() => ${call(path)})` : call(path);
        }) + HELPER
      );
    },
  };
}

/**
 * For the widget and its rest: the SDK, and the widget itself, which they import by name. These may have come under their other name. Not by an `await`,
 * for WebKit's sake: a second import of a module that waits at its top gets what is not there yet (https://bugs.webkit.org/show_bug.cgi?id=242740). The
 * rest is fetched as the entry fetches its parts.
 * @returns {Plugin}
 */
export function partsFromEntry() {
  return {
    name: 'parts-from-entry',
    renderChunk(code, { name, fileName }) {
      if (!/-(?:widget|rest)$/.test(name)) return null;
      const taken = replaced(
        code,
        /^import \{([^}]+)\} from "\.\/([^"]+)";$/gm,
        (_, names, file) =>
          `const {${names.replaceAll(' as ', ': ')}} = ${LOADED}["./chunks/${file.replace(/^.*\//, '')}"];`,
      );
      return taken.replace(
        LAZY_IMPORT,
        (_, /** @type {string} */ path) =>
          `${IMPORTERS}["./${fileName}"]("./chunks/${path.slice(2)}")`,
      );
    },
  };
}

/**
 * @param {string} code
 * @param {RegExp} imports
 * @param {(match: string, ...groups: string[]) => string} write
 * @throws where there are none, as where the bundler writes them in another way
 */
function replaced(code, imports, write) {
  const changed = code.replace(imports, write);
  if (changed === code) throw new Error(`No import looks like ${imports.source}`);
  return changed;
}
