// What of the web platform the code of the pages uses, by its types: each name that TypeScript's own declarations of the browser and of the language have.
import ts from 'typescript';
import { root } from '../root.mjs';

/** Of src, what runs in Node alone. */
const NOT_IN_PAGES = /\/src\/(?:bundlers|command)\//;

/**
 * @typedef {object} Use
 * @property {string} owner the interface that has it; empty for a global
 * @property {string} name
 * @property {boolean} isStatic
 */

/** @returns {Map<string, Use & { files: Set<string> }>} by owner and name */
export function scriptFeatures() {
  const { fileNames, options } = parsedConfig();
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  /** @type {Map<string, Use & { files: Set<string> }>} */
  const found = new Map();
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${root}src/`) && !NOT_IN_PAGES.test(fileName));
  for (const file of own) {
    for (const use of usesIn(file, checker)) {
      const key = `${use.owner}.${use.name}`;
      const files = found.get(key)?.files ?? new Set();
      found.set(key, { ...use, files: files.add(file.fileName.slice(root.length)) });
    }
  }
  return found;
}

function parsedConfig() {
  const parsed = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.build.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (!parsed) throw new Error('tsconfig.build.json could not be read');
  return parsed;
}

/** @param {ts.SourceFile} file @param {ts.TypeChecker} checker @returns {Use[]} */
function usesIn(file, checker) {
  /** @type {Use[]} */
  const uses = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
      return;
    if (ts.isIdentifier(node)) {
      const declarations = symbolOf(node, checker)?.declarations ?? [];
      uses.push(
        ...declarations.filter(isOfPlatform).map((declaration) => useOf(node.text, declaration)),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** Of `const { states } = internals` the property, and not the constant. @param {ts.Identifier} node @param {ts.TypeChecker} checker */
function symbolOf(node, checker) {
  const { parent } = node;
  return ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)
    ? checker.getTypeAtLocation(parent.parent).getProperty(node.text)
    : checker.getSymbolAtLocation(node);
}

/** @param {ts.Declaration} declaration */
const isOfPlatform = (declaration) =>
  /\/typescript\/lib\/lib\.[^/]+$/.test(declaration.getSourceFile().fileName) &&
  !ts.isTypeAliasDeclaration(declaration);

/** @param {string} name @param {ts.Declaration} declaration @returns {Use} */
function useOf(name, { parent }) {
  if (ts.isInterfaceDeclaration(parent))
    return {
      owner: parent.name.text.replace(/Constructor$/, ''),
      name,
      isStatic: parent.name.text.endsWith('Constructor'),
    };
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent))
    return { owner: parent.parent.name.getText(), name, isStatic: true };
  return { owner: '', name, isStatic: false };
}
