// Firefox remembers until the page is left that a module did not load, and WebKit that its preload did not: asked for by the same name, it has failed
// already. So a lazy chunk that failed is asked for once more under another name, from then on, and everyone who needs it has it from there.
import { basename } from 'node:path';

/** @typedef {import('rolldown').Plugin} Plugin */

const NAME = 'importRetried';

/**
 * In the entry, where the paths of its own imports mean the same. What the page gave a hash for, by a link or an import map, keeps its name: by
 * another the browser would check nothing.
 */
const HELPER = `
const importTries = {};
const isPinned = ({ href }) => [...document.querySelectorAll("link[integrity],script[type=importmap]")].some((node) => node.href === href || node.text?.includes("integrity"));
export function ${NAME}(path, isLast) {
  const tries = importTries[path] ?? 1;
  return import(tries === 1 || isPinned(new URL(path, import.meta.url)) ? path : path + "?try=" + tries).catch((cause) => {
    importTries[path] = tries + 1;
    if (isLast) throw cause;
    return ${NAME}(path, true);
  });
}
`;

/**
 * For the entry: its lazy imports.
 * @param {string} entryFile
 * @returns {Plugin}
 */
export function retriedImports(entryFile) {
  return {
    name: 'retried-imports',
    renderChunk(code, { fileName }) {
      if (fileName !== entryFile) return null;
      return replaced(code, /\bimport\(("\.\/[^"]+")\)/g, (_, path) => `${NAME}(${path})`) + HELPER;
    },
  };
}

/**
 * For the widget: the SDK, which it imports as the client's chunk. That one may have come under its other name.
 * @param {string} entryFile
 * @returns {Plugin}
 */
export function sdkFromEntry(entryFile) {
  return {
    name: 'sdk-from-entry',
    renderChunk(code, { name }) {
      if (!name.endsWith('-widget')) return null;
      return replaced(code, /^import \{([^}]+)\} from "\.\/([^"]+)";$/m, (_, names, file) =>
        `import { ${NAME} } from "../${entryFile}";\nconst {${names.replaceAll(' as ', ': ')}} = await ${NAME}("./chunks/${basename(file)}");`);
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
