// A source that no test loaded counts with all its lines; one that holds only types has none.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** @param {string} file */
export function hasCode(file) {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true, removeComments: true },
  });
  return !/^\s*(export \{\};\s*)?$/.test(outputText);
}

/** @param {string} file @returns {import('istanbul-lib-coverage').FileCoverageData} */
export function neverLoaded(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const statements = lines.flatMap((text, index) => {
    const isCode = text.trim() !== '' && !/^\s*(\/?\*|\/\/)/.test(text);
    return isCode ? [{ start: { line: index + 1, column: 0 }, end: { line: index + 1, column: text.length } }] : [];
  });
  return {
    path: file,
    statementMap: Object.fromEntries(statements.entries()),
    s: Object.fromEntries(statements.map((_, index) => [index, 0])),
    fnMap: {},
    f: {},
    branchMap: {},
    b: {},
  };
}
